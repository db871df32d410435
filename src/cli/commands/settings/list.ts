import type { CliCommand } from '../../command.ts';
import { settingsAnswer } from '../../answers.ts';

/** `allot settings list` */
export const settingsList: CliCommand = {
  name: 'settings list',
  summary: 'List how licensing behaves here',
  async run({ terminal, connect }) {
    const settings = await (await connect()).get(settingsAnswer, '/api/settings');
    const rows = Object.entries(settings).map(([name, value]) => ({ name, value }));
    terminal.list(rows, [
      { heading: 'Setting', of: (each) => each.name },
      { heading: 'Value', of: (each) => (each.value === null ? 'none' : String(each.value)) },
    ]);
  },
};
