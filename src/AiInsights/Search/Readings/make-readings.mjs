// Makes readings.txt from the npm package pinyin-pro (MIT), version as pinned below:
//   npm install --no-save pinyin-pro@3.29.4 && node make-readings.mjs > readings.txt
// One line a syllable: the syllable without tone (ü as v), a blank, every character that can be read so.
// Run by hand when the package brings corrections; the build of the product needs neither npm nor node.
import { pinyin } from 'pinyin-pro';

const bySyllable = new Map();
for (let code = 0x4e00; code <= 0x9fa5; code++) {
  const character = String.fromCodePoint(code);
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  for (const reading of new Set(readings)) {
    if (!/^[a-z]+$/.test(reading)) continue;
    if (!bySyllable.has(reading)) bySyllable.set(reading, []);
    bySyllable.get(reading).push(character);
  }
}

for (const syllable of [...bySyllable.keys()].sort())
  process.stdout.write(`${syllable} ${bySyllable.get(syllable).join('')}\n`);
