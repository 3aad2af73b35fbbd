/** `npm run licences`: writes docs/licences.md, the licence of everything that the project is built from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pkg from '../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');

interface Locked {
  packages: Record<string, { version?: string; license?: string }>;
}

/** The page as it should stand, from package.json and the lock file alone. */
export function licencesPage(): string {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Locked;
  const row = (name: string): string[] => {
    const { version = '?', license = '?' } = packages[`node_modules/${name}`] ?? {};
    return [name, version, license];
  };
  const table = (names: string[]): string => {
    const rows = [['Package', 'Version', 'Licence'], ...names.sort().map(row)];
    const widths = [0, 1, 2].map((at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
    const line = (cells: string[]): string =>
      `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
    const rule = line(widths.map((width) => '-'.repeat(width)));
    return rows
      .map(line)
      .flatMap((text, at) => (at === 0 ? [text, rule] : [text]))
      .join('\n');
  };
  return `# Licences of what this is built from

Written by \`npm run licences\` from the lock file; a test holds it.

## Shipped in the extension

${table(Object.keys(pkg.dependencies))}

## Used to build and test, not shipped

${table(Object.keys(pkg.devDependencies))}
`;
}

if (import.meta.filename === process.argv[1])
  writeFileSync(join(ROOT, 'docs', 'licences.md'), licencesPage());
