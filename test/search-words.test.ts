import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOrder } from '../src/ground/alphabet.ts'
import { findWords, foldWord } from '../src/ground/words.ts'
import { fileWords } from '../src/stages/index/index.ts'
import { alphabetOf } from '../src/values/alphabets.ts'
import { languageTable } from '../src/values/languages.ts'
import { sharedSynonyms } from '../src/values/synonyms/index.ts'
import { withLists } from '../templates/components/search-languages.ts'
import { cutEnding } from '../templates/scripts/search/endings.ts'
import { createIsSought, cutExcerpt } from '../templates/scripts/search/excerpt.ts'
import { wordLists } from '../templates/scripts/search/languages/index.ts'
import { nearestTitles } from '../templates/scripts/search/nearest-titles.ts'
import { createPages } from '../templates/scripts/search/pages.ts'
import { openPlaces } from '../templates/scripts/search/places.ts'
import { tellingWords, wordsOf } from '../templates/scripts/search/query.ts'
import { findSynonyms } from '../templates/scripts/search/synonyms.ts'
import { openVocabulary } from '../templates/scripts/search/vocabulary.ts'
import { record } from './support/search.ts'

const plain = { isLookedUp: false }

/** A language as the script knows it, with the words of some text. */
function language(tag: string, text = '') {
  const words = fileWords([record('/', tag, '', text)], [], plain)
  const row = [...languageTable.values()].find((candidate) => candidate.tag === tag)
  const { direction = 'ltr', autonym = tag } = row ?? {}
  const own = { tag, direction, autonym, index: '/x/', hasPages: true, letters: words.letters, standsIn: false }
  return { own: withLists(own), files: words.artifacts('') }
}

describe('words that are written in several ways fold alike', () => {
  const rows: ReadonlyArray<readonly [string, string, string]> = [
    ['de', 'Straße', 'STRASSE'],
    ['de', 'Wörterbuch', 'worterbuch'],
    ['fr', 'École', 'ecole'],
    ['pl', 'Łódź', 'lodz'],
    ['tr', 'Işık', 'isik'],
    ['tr', 'İş', 'is'],
    ['vi', 'Đăng ký', 'dang ky'],
    ['uk', 'сім’я', "сім'я"],
    ['fa', 'كتاب', 'کتاب'],
    ['fa', 'می‌شود', 'میشود'],
    ['fa', '۱۱۲', '112'],
    ['ar', 'الإيجار', 'الايجار'],
    ['ar', 'رُخْصَة', 'رخصه'],
    ['ar', '١١٢', '112'],
    ['ckb', 'ھەموو', 'هەموو'],
    ['ur', 'ہسپتال', 'هسپتال'],
    ['am', 'ሐኪም', 'ሀኪም'],
    ['ti', 'ፀሓይ', 'ጸሃይ'],
    ['el', 'Εργασία', 'εργασια'],
  ]
  test.each(rows)('%s: %s and %s', (_, one, other) => {
    expect(foldWord(one)).toBe(foldWord(other))
  })

  test('vowels of Hindi and Thai stay, since they tell words apart', () => {
    expect(foldWord('काम')).not.toBe(foldWord('कम'))
    expect(foldWord('ข่าว')).toContain('า')
  })
})

describe('a text is parted into words', () => {
  const rows: ReadonlyArray<readonly [string, string, readonly string[]]> = [
    ['de', 'AVV-Fahrpläne (ab 1. Mai)!', ['AVV', 'Fahrpläne', 'ab', '1', 'Mai']],
    ['uk', 'Сім’я та п’ять', ['Сім’я', 'та', 'п’ять']],
    ['am', 'ሥራ፡እና፡ቤት።', ['ሥራ', 'እና', 'ቤት']],
    ['ar', 'السكن، والعمل؟', ['السكن', 'والعمل']],
    ['hi', 'काम और घर', ['काम', 'और', 'घर']],
    ['any', '\u202e<b>🚌</b>\u202c …', ['b', 'b']],
  ]
  test.each(rows)('%s: %s', (_, text, words) => expect(findWords(text)).toEqual(words))
})

describe('of a question only what says something is looked for', () => {
  const rows: ReadonlyArray<readonly [string, string, readonly string[]]> = [
    ['de', 'Wo kann ich eine Wohnung finden?', ['wohnung']],
    ['de-simple', 'Wer hilft mir bei der Arbeit?', ['arbeit']],
    ['en', 'How can I find a flat?', ['flat']],
    ['fr', 'Où est-ce que je peux m’inscrire à l’école ?', ['inscrire', 'école']],
    ['es', '¿Dónde puedo aprender alemán?', ['aprender', 'alemán']],
    ['it', 'Dove posso trovare un’assicurazione?', ['assicurazione']],
    ['pl', 'Gdzie mogę znaleźć mieszkanie?', ['mieszkanie']],
    ['ro', 'Unde pot găsi un medic?', ['medic']],
    ['hr', 'Gdje mogu naći liječnika?', ['liječnika']],
    ['tr', 'Nerede ev bulabilirim?', ['ev']],
    ['uk', 'Де я можу знайти квартиру?', ['квартиру']],
    ['ru', 'Где я могу получить визу?', ['визу']],
    ['bg', 'Къде мога да намеря лекар?', ['лекар']],
    ['ar', 'ما هي المستندات التي أحتاجها لتسجيل السكن؟', ['المستندات', 'لتسجيل', 'السكن']],
    ['uk', 'Чи існують безкоштовні курси?', ['безкоштовні', 'курси']],
    ['fr', 'Existe-t-il des offres pour les femmes ?', ['offres', 'femmes']],
    ['tr', 'Kayıt için hangi belgelere ihtiyacım var?', ['kayıt', 'belgelere']],
    ['ru', 'Что делать после прибытия?', ['прибытия']],
    ['fa', 'کلاس زبان چقدر هزینه دارد؟', ['کلاس', 'زبان', 'هزینه']],
    ['ar', 'أين أجد التأمين؟', ['التأمين']],
    ['fa', 'کجا می‌توانم خانه پیدا کنم؟', ['خانه']],
    ['ckb', 'لەکوێ دەتوانم خانوو بدۆزمەوە؟', ['خانوو']],
    ['ti', 'ኣበይ ክረክብ እኽእል ቤት?', ['ቤት']],
    ['am', 'የት ሐኪም ማግኘት እችላለሁ?', ['ሐኪም']],
    ['zh-Hans', '怎么申请签证？', ['申请', '签证']],
  ]
  test.each(rows)('%s: %s', (tag, query, telling) => {
    const { own } = language(tag)
    expect(tellingWords(wordsOf(query, own), own)).toEqual(telling)
  })

  test.each(Object.keys(wordLists))('%s: a query of stop words alone asks for them', (tag) => {
    const { own } = language(tag)
    const stop = own.lists.stop.split(' ').slice(0, 2)
    expect(tellingWords(stop, own)).toEqual(stop)
  })

  test('every language of the table has a list', () => {
    expect(Object.keys(wordLists).sort()).toEqual([...languageTable.values()].map(({ tag }) => tag).sort())
  })
})

describe('endings are cut so that forms of a word meet', () => {
  const rows: ReadonlyArray<readonly [string, string, string]> = [
    ['uk', 'квартири', 'квартирою'],
    ['be', 'кватэры', 'кватэраю'],
    ['bg', 'работата', 'работа'],
    ['mk', 'работата', 'работа'],
    ['hr', 'stanovima', 'stan'],
    ['cs', 'lékařem', 'lékařů'],
    ['sk', 'lekárom', 'lekárov'],
    ['sq', 'punën', 'puna'],
    ['fa', 'خانه‌ها', 'خانه'],
    ['prs', 'مکتب‌های', 'مکتب'],
    ['ps', 'ښوونځیو', 'ښوونځي'],
    ['ckb', 'خانووەکان', 'خانوو'],
    ['kmr', 'malan', 'malê'],
    ['ti', 'ትምህርትታት', 'ትምህርት'],
    ['am', 'ቤቶች', 'ቤቶችን'],
    ['so', 'guryaha', 'gurya'],
  ]
  test.each(rows)('%s: %s and %s', (tag, one, other) => {
    const endings = language(tag).own.lists.endings?.split(' ') ?? []
    const [first, second] = [one, other].map((word) => cutEnding(foldWord(word), endings))
    expect(first?.startsWith(second ?? '?') || second?.startsWith(first ?? '?')).toBe(true)
  })

  test('three letters stay', () => expect(cutEnding('abe', ['e'])).toBe('abe'))
})

describe('the words of the site', () => {
  let served: ReadonlyMap<string, string>
  beforeEach(() => {
    vi.stubGlobal('fetch', async (address: string) => new Response(served.get(address.slice('/x'.length))))
  })
  afterEach(() => vi.unstubAllGlobals())

  function open(tag: string, text: string) {
    const { own, files } = language(tag, text)
    served = new Map(files.map(({ path, content }) => [path, String(content)]))
    return openVocabulary(own)
  }

  const spelling: ReadonlyArray<readonly [string, string, string, string | undefined]> = [
    ['de', 'Wohnung Arbeit', 'wohnnug', 'wohnung'],
    ['de', 'Krankenversicherung', 'krankenversichrung', 'krankenversicherung'],
    ['de', 'Arbeit', 'rabeit', 'arbeit'],
    ['en', 'insurance', 'insurence', 'insurance'],
    ['uk', 'квартира', 'квартра', 'квартира'],
    ['ar', 'التأمين', 'التامينن', 'التأمين'],
    ['de', 'Kind', 'kino', 'kind'],
    ['de', 'Amt', 'akt', undefined],
    ['en', 'rent', 'xylophone', undefined],
  ]
  test.each(spelling)('%s: %s is meant by %s', async (tag, text, typed, meant) => {
    const { correct } = open(tag, text)
    const distance = typed.length >= 8 ? 2 : 1
    expect(typed.length < 4 ? undefined : await correct(typed, distance)).toBe(meant)
  })

  test('the commoner of two words as near is meant', async () => {
    const records = ['Miete', 'Miete', 'Mieze'].map((text, index) => record(`/${index}/`, 'de', '', text))
    served = new Map(
      fileWords(records, [], plain)
        .artifacts('')
        .map(({ path, content }) => [path, String(content)]),
    )
    expect(await openVocabulary({ ...language('de').own, letters: 'm' }).correct('miehe', 1)).toBe('miete')
  })

  test('umlauts may be typed as two letters or plainly', async () => {
    const { find } = open('de', 'Wörterbuch Ämter')
    for (const typed of ['woerterbuch', 'worterbuch', 'wörterbuch'])
      expect((await find(typed))?.terms).toEqual(['wörterbuch'])
    expect((await find('aemter'))?.terms).toEqual(['ämter'])
  })

  test('without a stemmer the beginning is looked for, as the pages write it', async () => {
    expect((await open('uk', 'оренда квартири').find('квартиру'))?.terms).toEqual(['квартир'])
    expect((await open('fa', 'خانه‌های شهر').find('خانه'))?.terms).toBeDefined()
  })

  test('a noun is known behind an elided article', async () => {
    expect((await open('fr', 'Inscription à l’école').find('école'))?.terms).toEqual(['école'])
  })

  test('long words are known by their parts', async () => {
    expect(await open('de', 'Kindergarten und Platz').split('kindergartenplatz')).toEqual(['kindergarten', 'platz'])
    expect(await open('de', 'Geburt Urkunde').split('geburtsurkunde')).toEqual(['geburt', 'urkunde'])
  })

  test('a letter that no word begins with asks for no file', async () => {
    const { find, correct } = open('de', 'Wohnung')
    served = new Map()
    for (const word of ['', '__proto__', '🚌', 'x']) {
      expect(await find(word)).toBeUndefined()
      expect(await correct(word, 1)).toBeUndefined()
    }
  })
})

describe('the pages of a word in another language', () => {
  afterEach(() => vi.unstubAllGlobals())

  async function find(texts: ReadonlyArray<readonly [title: string, text: string]>, word: string) {
    const { own } = language('de', texts.flat().join(' '))
    const pages = texts.map(([title, text], page) => record(`/${page}/`, 'de', title, text, { page }))
    const files = new Map(
      fileWords(pages, [], { isLookedUp: true })
        .artifacts('')
        .map(({ path, content }) => [path, String(content)]),
    )
    vi.stubGlobal('fetch', async (address: string) => new Response(files.get(address.slice('/x'.length))))
    const found = await openPlaces(own, openVocabulary(own), createPages())(word)
    return [...found].sort((one, other) => other.score - one.score).map(({ id }) => id)
  }

  const rows: ReadonlyArray<readonly [string, string, ReadonlyArray<readonly [string, string]>, readonly string[]]> = [
    [
      'a title says more than a text',
      'Miete',
      [
        ['Geld', 'Die Miete hier.'],
        ['Miete', 'Geld und mehr.'],
      ],
      ['1', '0'],
    ],
    [
      'a short text says more than a long one',
      'Miete',
      [
        ['A', `Miete ${'und '.repeat(99)}`],
        ['B', 'Miete und'],
      ],
      ['1', '0'],
    ],
    [
      'forms of a word count like the word',
      'Wohnung',
      [
        ['A', 'Kein Haus.'],
        ['B', 'Viele Wohnungen.'],
      ],
      ['1'],
    ],
    [
      'longer words count less',
      'Asyl',
      [
        ['A', 'Das Asylverfahren.'],
        ['B', 'Das Asyl selbst.'],
      ],
      ['1', '0'],
    ],
    [
      'a word that is nowhere has none',
      'Kita',
      [
        ['A', 'Das Asyl.'],
        ['B', 'Kitzel'],
      ],
      [],
    ],
  ]
  test.each(rows)('%s', async (_, word, texts, ids) => expect(await find(texts, word)).toEqual(ids))

  test('are written for the languages only that others look into', () => {
    const paths = (isLookedUp: boolean) =>
      fileWords([record('/', 'de', 'Miete', '')], [], { isLookedUp })
        .artifacts('')
        .map(({ path }) => path)
    expect(paths(true)).toEqual(['/words/6d.json', '/places/6d.json'])
    expect(paths(false)).toEqual(['/words/6d.json'])
  })
})

describe('synonyms', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('each has a source, and leads to something else than itself', () => {
    for (const rows of Object.values(sharedSynonyms)) {
      for (const { term, source, words } of rows) {
        expect(source, term).not.toBe('')
        const phrases = words.split(',').map((phrase) => phrase.trim())
        expect(new Set(phrases).size, term).toBe(phrases.length)
        expect(phrases, term).not.toContain(term)
        expect(
          phrases.filter((phrase) => phrase === '' || phrase.split(' ').length > 5),
          term,
        ).toEqual([])
      }
    }
  })

  const meant: ReadonlyArray<readonly [code: string, page: string, query: string, terms: readonly string[]]> = [
    ['de', 'Das Bürgergeld gibt es im Jobcenter.', 'Wie bekomme ich Hartz IV?', ['bürgergeld']],
    ['en', 'The job centre pays child benefit.', 'money for children', ['child benefit']],
    ['ar', 'يدفع صندوق الأسرة إعانة الأطفال (Kindergeld).', 'كيندر غيلد', ['kindergeld', 'إعانة الأطفال']],
    ['ar', 'تصدر دائرة الأجانب تصريح الإقامة.', 'أين يمكنني تجديد الإقامة؟', ['تصريح الإقامة']],
    ['ar', 'دورة الاندماج للمبتدئين', 'كورس لغة', ['دورة الاندماج']],
    ['uk', 'Центр зайнятості (Jobcenter) допомагає шукати роботу.', 'джоб центр', ['jobcenter', 'центр зайнятості']],
    ['uk', 'Дитячий садок для малюків', 'Де знайти садочок?', ['дитячий садок']],
    ['uk', 'Посвідка на проживання видається на рік.', 'ВНЖ', ['посвідка на проживання']],
    ['ru', 'Детское пособие платит семейная касса.', 'деньги на ребенка', ['детское пособие']],
    ['ru', 'Ведомство по делам иностранцев', 'миграционная служба', ['ведомство по делам иностранцев']],
    ['ru', 'Интеграционный курс', 'Где выучить немецкий?', ['интеграционный курс']],
    ['fr', 'Le centre pour l’emploi vous aide.', 'pole emploi', ['centre pour emploi']],
    ['fr', 'Le cours d’intégration est gratuit.', 'cours d’allemand', ['cours intégration']],
    ['fr', 'Les allocations familiales (Kindergeld)', 'CAF', ['kindergeld', 'allocations familiales']],
    ['tr', 'Yabancılar dairesi oturma izni verir.', 'oturum uzatma', ['oturma izni']],
    ['tr', 'Çocuk parası her ay ödenir.', 'çocuk maaşı', ['çocuk parası']],
    ['tr', 'Uyum kursu ve sınav', 'Almanca kursu nerede?', ['uyum kursu']],
    ['fa', 'اداره خارجی‌ها اجازه اقامت می‌دهد.', 'تمدید اقامت', ['اجازه اقامت']],
    ['fa', 'کمک هزینه فرزند ماهانه است.', 'پول بچه', ['کمک هزینه فرزند']],
    ['prs', 'در کودکستان و داروخانه', 'دواخانه کجا است؟', ['داروخانه']],
  ]
  test.each(meant)('%s: where pages say "%s", "%s" means it', async (code, page, query, terms) => {
    const tag = languageTable.get(code)?.tag ?? code
    const words = fileWords([record('/', tag, '', page)], sharedSynonyms[code] ?? [], plain)
    const files = new Map(words.artifacts('').map(({ path, content }) => [path, String(content)]))
    vi.stubGlobal('fetch', async (address: string) => new Response(files.get(address.slice('/x'.length))))
    const own = { ...language(tag).own, letters: words.letters }
    const asked = { language: own, vocabulary: openVocabulary(own), index: async () => async () => [] }
    const found = await findSynonyms(tellingWords(wordsOf(query, own), own), asked)
    expect(found.flatMap((one) => one.terms)).toEqual(terms)
  })

  test('are not filed where the pages have nothing of the kind', () => {
    for (const [code, rows] of Object.entries(sharedSynonyms)) {
      const files = fileWords([record('/', code, '', 'xyzzy')], rows, plain).artifacts('')
      expect(
        files.map(({ path }) => path),
        code,
      ).toEqual(['/words/78.json'])
    }
  })

  test('only those are filed whose name the pages have, by the first letter of their longest word', () => {
    const rows = [
      { term: 'Agentur für Arbeit; Arbeitsagentur', source: 'x', words: 'Arbeitsamt, altes Amt' },
      { term: 'Jobcenter', source: 'x', words: 'Arge' },
    ]
    const files = fileWords([record('/', 'de', 'Agentur für Arbeit', '')], rows, plain).artifacts('')
    const filed = files.map(({ path, content }) => [path, JSON.parse(String(content))[1]])
    expect(filed.filter(([, synonyms]) => synonyms.length > 0)).toEqual([
      ['/words/61.json', ['agentur für arbeit=arbeitsamt,altes amt']],
    ])
  })
})

describe('titles from A to Z', () => {
  const rows: ReadonlyArray<readonly [string, readonly string[], string]> = [
    ['de', ['Ärzte', 'Arbeit', 'Zug', 'Asyl', '„Auto“'], 'Arbeit Ärzte Asyl „Auto“ Zug'],
    ['hr', ['Čaj', 'Cesta', 'Ljubav', 'Luka', 'Žena'], 'Cesta Čaj Luka Ljubav Žena'],
    ['cs', ['Chata', 'Hotel', 'Cesta', 'Iva'], 'Cesta Hotel Chata Iva'],
    ['es', ['Ñu', 'Nube', 'Oro'], 'Nube Ñu Oro'],
    ['tr', ['İş', 'Ilık', 'Çay', 'Cam'], 'Cam Çay Ilık İş'],
    ['uk', ['Їжак', 'Іва', 'Ґанок', 'Гора'], 'Гора Ґанок Іва Їжак'],
    ['ar', ['العمل', 'السكن', 'بيت'], 'بيت السكن العمل'],
    ['fa', ['گل', 'کار', 'پول', 'آب'], 'آب پول کار گل'],
    ['th', ['ขา', 'เกม', 'กา'], 'กา เกม ขา'],
    ['de', ['2. Schritt', 'Arbeit', 'Работа'], '2. Schritt|Arbeit|Работа'],
  ]
  test.each(rows)('%s: %j', (code, titles, sorted) => {
    const { keyOf } = createOrder(alphabetOf(code))
    const separator = sorted.includes('|') ? '|' : ' '
    const byKey = [...titles].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    expect(byKey.join(separator)).toBe(sorted)
  })

  test.each([
    ['de', 'Ärzte', 'A'],
    ['de', '112 rufen', '0–9'],
    ['de', '…', ''],
    ['hr', 'Ljubav', 'LJ'],
    ['ar', 'العمل', 'ع'],
    ['am', 'ሕክምና', 'ሐ'],
    ['zh-cn', '工作', ''],
  ])('%s: %s stands under %s', (code, title, letter) => {
    expect(createOrder(alphabetOf(code)).letterOf(title)).toBe(letter)
  })
})

test('an excerpt shows every word that was looked for, and no markup', () => {
  const { own } = language('de')
  const pieces = cutExcerpt(
    '…&lt;b&gt; <mark>Wohnung</mark> und Arbeiten',
    createIsSought(['wohnung', 'arbeit'], own),
    own,
  )
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['Wohnung', 'Arbeiten'])
  expect(pieces.map(({ text }) => text).join('')).toBe('…<b> Wohnung und Arbeiten')
})

test('the nearest titles are those with the most similar word', () => {
  const rows = [['a/', 'Wohnung und Miete'], 0, ['b/', 'Arbeit'], ['c/', 'Wohngeld']] as const
  expect(nearestTitles('wohnunk', rows).map(([address]) => address)).toEqual(['a/', 'c/'])
  expect(nearestTitles('?', rows)).toEqual([])
})
