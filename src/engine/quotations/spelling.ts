/** One key per word, whatever the spelling: British or American, contracted or not, a number in digits or in letters. */

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SAME = new Map(
  Object.entries({
    sceptical: 'skeptical',
    sceptic: 'skeptic',
    scepticism: 'skepticism',
    grey: 'gray',
    whilst: 'while',
    amongst: 'among',
    towards: 'toward',
    afterwards: 'afterward',
    learnt: 'learned',
    versus: 'vs',
    v: 'vs',
    centre: 'center',
    theatre: 'theater',
    ok: 'okay',
    tv: 'television',
    lgbtq: 'lgbt',
    lgbtqia: 'lgbt',
    programme: 'program',
    storey: 'story',
    cosy: 'cozy',
    twenty: '20',
    mum: 'mom',
    overdue: 'over due',
    ...Object.fromEntries(NUMBERS.map((name, value) => [String(value), name])),
  }),
);

/**
 * The parts of a contracted word: `didn't` -> `did not`, `I'm` -> `i am`, `can't` -> `can not`. A possessive or an
 * unclear `'s` and `'d` is dropped. Nothing for an ordinary word.
 */
const CONTRACTED = new Map<string, string[]>();
for (const verb of 'did does do was were is are has have had would could should must need might'.split(' ')) {
  CONTRACTED.set(`${verb}nt`, [verb, 'not']);
}
for (const pronoun of 'i we you they he she it that there who what'.split(' ')) {
  CONTRACTED.set(`${pronoun}'ve`, [pronoun, 'have']);
  CONTRACTED.set(`${pronoun}'re`, [pronoun, 'are']);
  CONTRACTED.set(`${pronoun}'ll`, [pronoun, 'will']);
}
for (const [short, parts] of Object.entries({
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  aint: 'is not',
  shant: 'shall not',
  "i'm": 'i am',
  im: 'i am',
  ive: 'i have',
  weve: 'we have',
  theyve: 'they have',
  theyre: 'they are',
  youre: 'you are',
  "let's": 'let us',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  wouldve: 'would have',
  couldve: 'could have',
  shouldve: 'should have',
  "would've": 'would have',
  "could've": 'could have',
  "should've": 'should have',
  thats: 'that',
  its: 'it',
  hes: 'he',
  shes: 'she',
  whats: 'what',
  heres: 'here',
}))
  CONTRACTED.set(short, parts.split(' '));

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;

/** The keys of one written word, in order: mostly one. @param raw the word as it stands on the page */
export function keysOf(raw: string): readonly string[] {
  const folded = raw
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/[’ʼ`´]/g, "'")
    .toLowerCase();
  const parts = CONTRACTED.get(folded) ?? CONTRACTED.get(folded.replaceAll("'", ''));
  if (parts) return parts;
  const word = folded.replace(/'(s|d|re|ve|ll|m)$/, '').replaceAll("'", '');
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return (SAME.get(plain) ?? american(plain)).split(' ');
}

/** Both spellings meet in one key; the key need not be a word. */
function american(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/is(e|es|ed|ing|er|ers|ation|ations)$/, 'iz$1')
    .replace(/yse(d|s)?$/, 'yze$1')
    .replace(/([bdlnptv])our(s|ed|ing|ite|ites|able|hood)?$/, '$1or$2')
    .replace(/ll(ed|ing|er)$/, 'l$1')
    .replace(/logue(s)?$/, 'log$1')
    .replace(/([tb])re$/, '$1er');
}
