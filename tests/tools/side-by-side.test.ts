/** Commands run side by side: what they say stays apart, and one that fails fails all. */
import { expect, it } from 'vitest';
import { run } from '../run.ts';

const node = (code: string) => `node -e "${code}"`;
const sideBySide = (...commands: string[]) => run('scripts/tools/side-by-side.ts', commands);

it('shows what each command said, whole and in order', () => {
  const late = node("console.log('a'); setTimeout(() => console.log('b'), 200)");
  const { status, stdout } = sideBySide(late, node("console.error('c')"));
  expect(stdout).toBe('a\nb\nc\n');
  expect(status).toBe(0);
});

it('fails where one command fails, and names it', () => {
  const bad = node('process.exit(3)');
  const { status, stdout, stderr } = sideBySide(bad, node("console.log('good')"));
  expect(stdout).toBe('good\n');
  expect(stderr).toContain(bad);
  expect(status).toBe(1);
});
