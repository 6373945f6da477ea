import type { Encoding } from './encodings.ts'

const western = ['àâæçèéêëîïôœùûüÿ', 'äöüß', 'áéíñóúü', 'àáâãçéêíóôõú', 'àèéìòóù', 'åäöæøéü', 'äáéëïíóöúü']
const russian = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё'

/** Letters beyond ASCII of the languages of a single-byte encoding, small ones, language by language: a word is of one. */
const alphabets: Partial<Record<Encoding, readonly string[]>> = {
  'windows-1252': western,
  macintosh: western,
  'windows-1250': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'äöüß'],
  'windows-1251': [
    russian,
    'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
    'абвгдежзиклмнопрстуфхцчшјљњћђџќѓѕ',
    'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  ],
  'koi8-r': [russian],
  ibm866: [russian],
  'windows-1253': ['αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ'],
  'windows-1254': ['çğıiöşüâîû\u0307'],
  'windows-1255': ['אבגדהוזחטיךכלםמןנסעףפץצקרשת'],
  'windows-1256': ['ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652'],
  'windows-1257': ['āčēģīķļņšūž', 'ąčęėįšųūž', 'äöüõšž'],
}

/** The characters in daily use, as the two-byte encodings set them apart: rows of first bytes, and of kana. */
const rows: Partial<Record<Encoding, readonly (readonly [from: number, to: number])[]>> = {
  'euc-kr': [[0xb0, 0xc8]],
  'euc-jp': [
    [0xa4, 0xa5],
    [0xb0, 0xcf],
  ],
  gb18030: [[0xb0, 0xd7]],
  big5: [[0xa4, 0xc6]],
  shift_jis: [
    [0x82, 0x83],
    [0x88, 0x98],
  ],
}

/** For each language of an encoding, the letters that its words are mostly made of. */
export function usualLetters(encoding: Encoding): readonly ReadonlySet<string>[] {
  const alphabet = alphabets[encoding]
  if (alphabet !== undefined) return alphabet.map((letters) => new Set(letters + letters.toUpperCase()))
  const usual = rows[encoding]
  if (usual === undefined) return [new Set(thai)]
  const pairs = usual.flatMap(([from, to]) =>
    Array.from({ length: (to - from + 1) * 0xbf }, (_, n) => [from + Math.floor(n / 0xbf), 0x40 + (n % 0xbf)]),
  )
  return [new Set(new TextDecoder(encoding).decode(Uint8Array.from(pairs.flat()), { stream: true }))]
}

const thai = Array.from({ length: 0x5c }, (_, n) => String.fromCodePoint(0x0e01 + n))
