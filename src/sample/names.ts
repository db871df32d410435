/** Given names, from many places: nobody real is meant. */
export const givenNames: readonly string[] = (
  'Aaron Abigail Adam Aiko Aisha Alan Alba Alejandro Alice Amara Amelie Amir Ana Anders Andrea Anika Anton Arjun Astrid Aurora ' +
  'Beatriz Ben Bianca Boris Bruno Camila Carlos Carmen Chiara Chidi Clara Colin Dalia Daniel Daria David Deepa Diego Dmitri Dorothea ' +
  'Eduardo Elena Elias Elif Emma Emre Enzo Erik Esther Eva Fatima Felix Fiona Florian Franziska Gabriel Giulia Grace Greta Gustavo ' +
  'Hana Hannah Haruto Hassan Helen Henrik Hiro Hugo Ian Ibrahim Ida Imani Ines Ingrid Irina Isabel Ivan Jack Jade Jakub James Jana ' +
  'Javier Jin Joana Johan Jonas Julia Kaito Karim Katarina Kenji Kofi Lara Lars Laura Layla Lea Leonardo Liam Lina Lucas Lucia Luis ' +
  'Magnus Maja Malik Marco Maria Marta Mateo Maya Mei Mia Miguel Mila Mina Mohamed Nadia Naomi Natalia Nia Nico Nils Nina Noah Nora ' +
  'Olga Oliver Omar Oscar Paula Pedro Petra Pierre Priya Quentin Rafael Rahul Rania Renata Ricardo Rosa Ruth Sakura Samir Sara Selin ' +
  'Sergio Simone Sofia Stefan Sunita Tariq Theo Thomas Tiago Tomas Ursula Valentina Vera Victor Vikram Wei Yara Yuki Yusuf Zainab Zoe'
).split(' ');

/** Surnames, likewise. */
export const surnames: readonly string[] = (
  'Abe Adler Ahmed Almeida Andersen Aoki Araujo Baker Barbosa Bauer Becker Bennett Berg Bianchi Blanc Brandt Brown Bruno Cardoso ' +
  'Carter Castro Chen Clark Conti Costa Cruz Dahl Davies Diaz Dubois Dupont Edwards Eriksson Esposito Evans Fabre Fernandes Ferrari ' +
  'Fischer Fontaine Foster Fuchs Fujita Garcia Gauthier Gomez Gonzalez Graf Gray Green Gruber Gupta Haas Hall Hansen Harris Hartmann ' +
  'Hayashi Hernandez Hoffmann Huber Hughes Ibrahim Inoue Ito Iyer Jackson Jansen Jensen Johansson Jones Kaya Keller Khan Kim King ' +
  'Koch Kowalski Kumar Lambert Lang Larsen Lee Lehmann Lewis Lim Lopez Lund Maier Marino Martin Martinez Mehta Meier Meyer Mishra ' +
  'Moreau Moretti Morgan Morris Mueller Murphy Nair Nakamura Nelson Nguyen Nielsen Novak Okafor Oliveira Olsen Ortiz Osei Owens Park ' +
  'Patel Pereira Perez Petrov Phillips Popescu Price Ramos Rao Reddy Ricci Richter Rivera Roberts Romano Rossi Roux Russo Saito ' +
  'Santos Sato Schmid Schneider Schulz Schwarz Sharma Silva Singh Smith Sousa Stein Suzuki Takahashi Tan Taylor Torres Turner Vargas ' +
  'Vogel Wagner Walker Wang Weber Weiss White Wilson Winter Wolf Wong Wright Yamada Yilmaz Young Zhang Zimmermann'
).split(' ');
