/** `npm run docs`: writes the parameter table into README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import './all-words';
import { withTable } from './param-table';

writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8')));
