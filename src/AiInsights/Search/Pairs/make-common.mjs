// Makes common.txt: the characters that get short codes in the files of text, the commonest first.
// The order of Han characters is that of their frequency in the words of jieba's dictionary, as in the npm package @node-rs/jieba (MIT):
//   npm install --no-save @node-rs/jieba@2.0.3 && node make-common.mjs > common.txt
// Marks and Latin letters are put where running text about technology, and the lines of the index, have them.
// Run by hand; the build of the product needs neither npm nor node.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ONE_BYTE = 89, ALL = 89 + 0x800 - 0xc0;
const counts = new Map();
for (const line of readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
  const [word, frequency] = line.split(' ');
  for (const c of word)
    if (c >= '\u4e00' && c <= '\u9fff') counts.set(c, (counts.get(c) ?? 0) + Number(frequency));
}

const han = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(x => x[0]);
// A line break and the sign of one inside a statement come first, in the program.
const often = '|-b0123456789，。、“”：的 aeinortslc';
const seldom = '？！；（）《》…—·%.,~:/()+&"\'_<>=?!#*@[]{}$^`\\;～℃';
const ascii = [...Array(95).keys()].map(i => String.fromCharCode(32 + i));
const first = [...often, ...han.slice(0, ONE_BYTE - 2 - [...often].length)];
process.stdout.write([...new Set([...first, ...seldom, ...ascii, ...han])].slice(0, ALL - 2).join(''));
