import { blankUser } from '../src/sample/blank-user.ts';
import type { User } from '../src/core/directory/user.ts';
import { type Instant, knownId, type UserId } from '../src/core/ids.ts';

const firstNames =
  'Ada Adele Ahmed Aisha Akira Alba Alex Alice Amara Amit Ana Anders Anika Anton Aria Arjun Astrid Aylin Beatriz Bela Ben Bianca Bruno Camila Carlos Carmen Chen Chloe Clara Dana Daniel Diego Dmitri Dora Elena Elif Emil Emma Enzo Erik Esther Eva Farah Felix Fiona Florian Freya Gabriel Georg Grace Greta Hana Hannah Hassan Hector Helga Henri Hugo Ibrahim Ida Imani Ines Ingrid Isaac Ivan Jakob Jana Javier Jin Joana Jonas Jorge Julia Kaito Karin Karl Katya Kenji Kira Klara Lara Lars Laura Leila Leo Lidia Liam Lina Luca Lucia Luis Magda Malik Marco Maria Marta Mateo Max Mei Mila Mina Mohamed Nadia Naomi Nia Nico Nils Nina Noah Nora Olga Oliver Omar Oscar Paula Pedro Petra Priya Rafael Raj Rania Rita Rosa Sami Sara Selma Sofia Stefan Sven Tara Theo Tomas Uma Vera Victor Wei Yara Yuki Yusuf Zoe'.split(
    ' ',
  );
const lastNames =
  'Abbott Acosta Adler Aguilar Ahmadi Alvarez Andersen Aydin Baker Banerjee Barros Bauer Becker Bennett Berg Bianchi Bondarenko Brandt Brown Castro Chang Chopra Costa Cruz Dahl Davies Delgado Demir Diaz Dubois Eriksson Esposito Farouk Fernandez Fischer Flores Fontaine Foster Garcia Gomez Gonzalez Gruber Gupta Haddad Hansen Haruki Hassan Hoffmann Horvat Huang Hughes Ibarra Ito Ivanov Jansen Jensen Johansson Jones Kaplan Kaur Keller Khan Kim Klein Kobayashi Kovacs Kowalski Kumar Lambert Larsen Lee Lehmann Lindqvist Lopez Lund Martin Mendes Meyer Moreau Morgan Mueller Murphy Nakamura Nguyen Nielsen Novak Okafor Olsen Ortiz Osei Park Patel Peeters Pereira Petrov Popescu Quinn Ramos Reyes Ricci Rivera Rossi Roux Saito Santos Sato Schmidt Schneider Shah Silva Singh Smith Sokolov Suzuki Tanaka Thomas Torres Tran Turner Vargas Vasquez Virtanen Wagner Walker Wang Weber Wood Wright Xu Yamamoto Yilmaz Young Zhang Zimmermann'.split(
    ' ',
  );
const departments =
  'Sales Retail Finance Legal Engineering Operations Marketing Support HR IT'.split(' ');
const locations = 'US DE CH FR GB JP BR IN CA AU'.split(' ');

/** A name's part by position; positions far apart are unrelated, so that neighbours differ. */
function pick(list: readonly string[], no: number, stride: number): string {
  return list[(no * stride) % list.length] ?? 'X';
}

/** Person number `no` of the bench directory, always the same; ids rise with `no` but are spread like random ones. */
export function benchPerson(no: number, now: Instant): User {
  const givenName = pick(firstNames, no, 7919);
  const surname = pick(lastNames, no, 104_729);
  const userPrincipalName = `${givenName}.${surname}${String(no)}@contoso.com`;
  return {
    ...blankUser,
    id: benchUserId(no),
    userPrincipalName,
    displayName: `${givenName} ${surname}`,
    createdDateTime: now,
    givenName,
    surname,
    mail: userPrincipalName,
    mailNickname: `${givenName}.${surname}${String(no)}`,
    usageLocation: pick(locations, no, 13),
    department: pick(departments, no, 31),
    jobTitle: 'Specialist',
  };
}

/** A valid version-4 id whose leading digits are scrambled, so that people come in no order. */
export function benchUserId(no: number): UserId {
  const scrambled = Math.imul(no + 1, 2_654_435_761) >>> 0;
  const head = scrambled.toString(16).padStart(8, '0');
  return knownId<UserId>(`${head}-0000-4000-8000-${no.toString(16).padStart(12, '0')}`);
}
