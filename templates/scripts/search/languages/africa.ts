import type { WordLists } from './list.ts'

export const amharic: WordLists = {
  stop: `ለ ለምን ላይ መቼ መች ምን ምንድን ምንድነው ማን ማነው ስለ ስንት ነው ነኝ ናቸው አለ አለኝ አሉ እኔ እና እንደ እንዴት ከ ወይም ወደ የ የት የትኛው የቱ የእኔ
ያለ ይቻላል ይህ ይህን ደግሞ ግን በ ብቻ ሁሉ ማግኘት እችላለሁ እፈልጋለሁ አገኛለሁ የሚቻለው ያስፈልጋል ያስፈልገኛል`,
  endings: 'ዎቻችን ዎቻቸው ዎች ኦች ችን ቸው ዎን ውን ቱን ን ው ዋ ህ ሽ ኝ ም ና',
  bare: true,
}
export const tigrinya: WordLists = {
  stop: `ኣብ ካብ ናብ ምስ ናይ ን ብ እንታይ እንታይ እዩ ንምንታይ ስለምንታይ ከመይ መዓስ ኣበይ ናበይ ካበይ መን ክንደይ ኣየናይ ኣየነይቲ እዩ እያ እዮም እየ ኣለ ኣሎ
ኣላ ኣለዉ ኣለኒ ኣነ ንሕና ንስኻ ንስኺ እቲ እታ እቶም እዚ እዛ ወይ ወይስ እውን ድማ ግን ጥራይ ኩሉ ክረክብ እኽእል ይኽእል ይከኣል እደሊ የድሊ የድልየኒ
ብኸመይ`,
  endings: 'ታትና ታቶም ታት ኦም ኡ ና ኩም ኦ ን ውን',
  bare: true,
}
export const somali: WordLists = {
  stop: `aan ah ama aniga anigu ayaa ayay ay baa by ee haddii halkee halka hal iga igu iyo in inaan inay inuu ilaa ka kale
kaas keebaa kee kii kiis ku kuma la laga lagu leh loo ma maxaa maxay maxaad miyaa mid oo si sidee sida side soo tahay u uu
waa waan waxa waxaan waxay waxaad wax waqtigee xagee xaggee yahay yaa helaa heli karaa karo rabaa goorma immisa ayo`,
  endings: 'yaasha yaal aasha adda ayaa kii tii gii dii ha ka ga ta da sha ku gu tu du yo o',
  bare: true,
}
export const oromo: WordLists = {
  stop: `ani an akka akkamitti akkam attam bira dha dhaan eenyu eessa eessaa eessatti f fi garuu haala hanga immoo irraa irra
isa ishee isaan itti jira jiru kam kan kana kun koo maal maali maaliif meeqa malee nan nu nuti sababa waan waayee yoo yoom
yookaan ykn argachuu danda’a barbaada`,
  endings: 'oonni ootaan oota oonnii wwan lee een oon iif itti irraa dhaan tti ni n ti f aa uu a u i',
  bare: true,
}
export const swahili: WordLists = {
  stop: `au bila cha gani hadi haki hapa hii hiyo huo ili ipi je jinsi kama kati katika kila kupata kutoka kuwa kwa kwamba kwani
kwenye la lakini lini lipi mimi na nani naweza nataka nahitaji napata ni nini ngapi pia sana si tu una vipi wa wapi wangu
wakati ya yangu yake za zipi`,
  endings: 'ni',
  bare: true,
}
