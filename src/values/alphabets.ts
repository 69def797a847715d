import type { Alphabet } from '../ground/alphabet.ts'

const latin = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'
const southSlavic = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž'
const persian: Alphabet = { letters: 'ا=آ=أ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک=ك گ ل م ن و=ؤ ه=ة ی=ي=ى=ئ' }

/**
 * The order of letters by language code, as dictionaries of the language have it. A language that is not here is sorted by
 * the Latin alphabet without marks (German by DIN 5007-1, French, Dutch …) or, in another script, by Unicode's own order,
 * which is that of the script's dictionaries (Greek, Georgian, Hindi, Thai, Ethiopic; Chinese by radical and stroke).
 */
const alphabets: Readonly<Record<string, Alphabet>> = {
  es: { letters: latin.replace(' o', ' ñ o') },
  pl: { letters: 'a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż' },
  ro: { letters: 'a ă â b c d e f g h i î j k l m n o p q r s ș=ş t ț=ţ u v w x y z' },
  hu: { letters: 'a=á b c cs d dz dzs e=é f g gy h i=í j k l ly m n ny o=ó ö=ő p q r s sz t ty u=ú ü=ű v w x y z zs' },
  hr: { letters: southSlavic },
  bs: { letters: southSlavic },
  'sr-latn': { letters: southSlavic },
  cs: { letters: 'a=á b c č d=ď e=é=ě f g h ch i=í j k l m n=ň o=ó p q r ř s š t=ť u=ú=ů v w x y=ý z ž' },
  sk: { letters: 'a=á ä b c č d=ď e=é f g h ch i=í j k l=ľ=ĺ m n=ň o=ó ô p q r=ŕ s š t=ť u=ú v w x y=ý z ž' },
  sq: { letters: 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh' },
  da: { letters: `${latin} æ ø å` },
  fi: { letters: `${latin} å ä ö` },
  lt: { letters: 'a=ą b c č d e=ę=ė f g h i=į=y j k l m n o p q r s š t u=ų=ū v w x z ž' },
  tr: { letters: 'a=â b c ç d e f g ğ h ı i=î j k l m n o ö p q r s ş t u=û ü v w x y z' },
  kmr: { letters: 'a b c ç d e ê f g h i î j k l m n o p q r s ş t u û v w x y z' },
  vi: { letters: 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z' },
  bg: { letters: 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я' },
  mk: { letters: 'а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш' },
  'sr-cyrl': { letters: 'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш' },
  ru: { letters: 'а б в г д е=ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я' },
  uk: { letters: 'а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я' },
  be: { letters: 'а б в г д е ё ж з і й к л м н о п р с т у ў ф х ц ч ш ы ь э ю я' },
  ar: {
    letters: 'ا=أ=إ=آ=ء ب ت=ة ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و=ؤ ي=ى=ئ',
    article: /^ال(?=\p{L}{2})/u,
  },
  fa: persian,
  prs: persian,
  ur: { letters: 'ا=آ=أ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک=ك گ ل م ن=ں و=ؤ ہ=ه=ھ=ۃ=ة ء ی=ي=ئ ے' },
  ps: {
    letters: 'ا=آ ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک=ك ګ=گ ل م ن ڼ و ه=ة ی=ي=ى ې ۍ ئ',
  },
  ckb: { letters: 'ئ ا ب پ ت ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک=ك گ ل ڵ م ن و ۆ ه=ھ ە ی=ي ێ' },
}

/** The order of letters of a language, by its code. */
export function alphabetOf(code: string): Alphabet {
  return alphabets[code] ?? { letters: latin }
}
