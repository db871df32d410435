import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs another bench file in a process of its own and answers the JSON of its last line. */
export async function runChild<Result>(file: string, ...args: readonly string[]): Promise<Result> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? 'null');
}
