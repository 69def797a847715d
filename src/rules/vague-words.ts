/**
 * Link texts that say nothing, by language code: "here", "click here", "more", "read more", "further information",
 * "link", "this page". Only phrases that are in common use in that language; blanks, arrows and dots do not count.
 */
export const vagueWords = {
  de: list(
    'hier, hier klicken, klicken sie hier, bitte hier klicken, klick hier, klicke hier, mehr, mehr dazu, mehr erfahren, mehr lesen, weiterlesen, weiter lesen, weiter, mehr infos, mehr informationen, weitere informationen, weitere infos, infos, link, zum link, diesen link, dieser link, diese seite, dieser seite, siehe hier, hier entlang, details, zur website, zur webseite',
  ),
  'de-simple': list(
    'hier, hier klicken, klicken sie hier, mehr, mehr lesen, weiterlesen, mehr infos, mehr informationen, weitere informationen, infos, link, diese seite, zur website, zur webseite',
  ),
  en: list(
    'here, click here, please click here, click, more, read more, learn more, find out more, see more, more info, more information, further information, link, this link, the link, this page, details, website, see here, continue reading, continue',
  ),
  fr: list(
    'ici, cliquez ici, cliquer ici, plus, en savoir plus, lire la suite, lire plus, voir plus, plus d informations, plus d infos, lien, ce lien, cette page, suite',
  ),
  es: list(
    'aquí, haga clic aquí, haz clic aquí, clic aquí, más, leer más, saber más, ver más, más información, enlace, este enlace, esta página',
  ),
  it: list(
    'qui, clicca qui, cliccare qui, clicchi qui, di più, leggi di più, leggi tutto, scopri di più, maggiori informazioni, ulteriori informazioni, più informazioni, link, questo link, questa pagina',
  ),
  pt: list('aqui, clique aqui, mais, leia mais, ler mais, saiba mais, saber mais, mais informações, link, esta página'),
  pl: list(
    'tutaj, tu, kliknij tutaj, kliknij tu, więcej, czytaj więcej, dowiedz się więcej, więcej informacji, link, ten link, ta strona',
  ),
  ro: list(
    'aici, click aici, apăsați aici, faceți clic aici, mai mult, mai multe, citește mai mult, citiți mai mult, află mai multe, mai multe informații, link, această pagină',
  ),
  hu: list(
    'itt, ide, kattintson ide, kattints ide, tovább, több, bővebben, további információk, további információ, link, ez az oldal',
  ),
  hr: list(
    'ovdje, kliknite ovdje, klikni ovdje, više, saznajte više, pročitajte više, više informacija, link, poveznica, ova stranica',
  ),
  bs: list(
    'ovdje, kliknite ovdje, klikni ovdje, više, saznajte više, pročitajte više, više informacija, link, ova stranica',
  ),
  'sr-latn': list(
    'ovde, kliknite ovde, klikni ovde, više, saznajte više, pročitajte više, više informacija, link, ova stranica',
  ),
  'sr-cyrl': list(
    'овде, кликните овде, кликни овде, више, сазнајте више, прочитајте више, више информација, линк, ова страница',
  ),
  cs: list(
    'zde, tady, klikněte zde, klikněte sem, více, číst více, více informací, další informace, odkaz, tato stránka',
  ),
  sk: list('tu, kliknite sem, kliknite tu, viac, čítať viac, viac informácií, ďalšie informácie, odkaz, táto stránka'),
  bg: list(
    'тук, кликнете тук, натиснете тук, повече, прочетете повече, научете повече, повече информация, връзка, линк, тази страница',
  ),
  mk: list('овде, тука, кликнете овде, кликнете тука, повеќе, прочитајте повеќе, повеќе информации, линк, врска'),
  sq: list(
    'këtu, kliko këtu, klikoni këtu, më shumë, lexo më shumë, lexoni më shumë, më shumë informacion, lidhje, link',
  ),
  el: list(
    'εδώ, κάντε κλικ εδώ, πατήστε εδώ, περισσότερα, διαβάστε περισσότερα, μάθετε περισσότερα, περισσότερες πληροφορίες, σύνδεσμος',
  ),
  nl: list(
    'hier, klik hier, meer, lees meer, meer lezen, meer informatie, meer info, verder lezen, link, deze link, deze pagina',
  ),
  da: list('her, klik her, mere, læs mere, se mere, mere information, link, dette link, denne side'),
  fi: list('täällä, tästä, tässä, klikkaa tästä, napsauta tästä, lisää, lue lisää, lisätietoja, linkki, tämä sivu'),
  tr: list(
    'burada, buraya, buradan, tıklayın, buraya tıklayın, tıklayınız, buraya tıklayınız, daha fazla, daha fazlası, devamı, devamını oku, daha fazla bilgi, bağlantı, link, bu sayfa',
  ),
  vi: list(
    'đây, tại đây, ở đây, nhấn vào đây, bấm vào đây, nhấp vào đây, xem thêm, đọc thêm, thêm, thông tin thêm, liên kết',
  ),
  id: list(
    'di sini, disini, klik di sini, klik disini, selengkapnya, baca selengkapnya, lebih lanjut, informasi lebih lanjut, tautan, link, halaman ini',
  ),
  th: list('ที่นี่, คลิกที่นี่, เพิ่มเติม, อ่านเพิ่มเติม, ข้อมูลเพิ่มเติม, ลิงก์'),
  hi: list('यहाँ, यहां, यहाँ क्लिक करें, यहां क्लिक करें, और, अधिक, और पढ़ें, अधिक जानकारी, लिंक'),
  ka: list('აქ, დააჭირეთ აქ, დააკლიკეთ აქ, მეტი, ვრცლად, წაიკითხეთ მეტი, დამატებითი ინფორმაცია, ბმული'),
  sw: list('hapa, bonyeza hapa, bofya hapa, zaidi, soma zaidi, maelezo zaidi, kiungo'),
  so: list(
    'halkan, guji halkan, halkan guji, wax dheeraad ah, faahfaahin dheeraad ah, akhri wax dheeraad ah, macluumaad dheeraad ah',
  ),
  uk: list(
    'тут, натисніть тут, клацніть тут, сюди, більше, докладніше, детальніше, читати далі, дізнатися більше, більше інформації, посилання, за посиланням, ця сторінка',
  ),
  ru: list(
    'здесь, тут, нажмите здесь, нажмите сюда, сюда, больше, подробнее, подробно, читать далее, читать дальше, узнать больше, дополнительная информация, ссылка, по ссылке, эта страница',
  ),
  be: list('тут, націсніце тут, больш, падрабязней, чытаць далей, больш інфармацыі, спасылка'),
  am: list('እዚህ, እዚህ ይጫኑ, እዚህ ጠቅ ያድርጉ, ተጨማሪ, ተጨማሪ ያንብቡ, ተጨማሪ መረጃ'),
  ti: list('ኣብዚ, ኣብዚ ጠውቑ, ተወሳኺ, ተወሳኺ ኣንብብ, ተወሳኺ ሓበሬታ'),
  ar: list(
    'هنا, من هنا, اضغط هنا, انقر هنا, اضغطوا هنا, انقروا هنا, المزيد, اقرأ المزيد, للمزيد, مزيد من المعلومات, المزيد من المعلومات, لمزيد من المعلومات, رابط, الرابط, هذا الرابط, هذه الصفحة',
  ),
  ur: list('یہاں, یہاں کلک کریں, یہاں دبائیں, مزید, مزید پڑھیں, مزید معلومات, لنک'),
  ps: list('دلته, دلته کلیک وکړئ, نور, نور معلومات, نور ولولئ, لینک'),
  fa: list(
    'اینجا, اینجا کلیک کنید, اینجا را کلیک کنید, بیشتر, ادامه, ادامه مطلب, بیشتر بخوانید, اطلاعات بیشتر, پیوند, لینک, این صفحه',
  ),
  prs: list(
    'اینجا, اینجا کلیک کنید, اینجا را کلیک کنید, بیشتر, ادامه, بیشتر بخوانید, معلومات بیشتر, اطلاعات بیشتر, لینک, این صفحه',
  ),
  ckb: list('لێرە, کلیک لێرە بکە, لێرە کلیک بکە, زیاتر, زیاتر بخوێنەوە, زانیاری زیاتر, بەستەر, لینک'),
  kmr: list('vir, li vir, li vir bitikînin, zêdetir, bêhtir, zêdetir bixwîne, agahiyên zêdetir, girêdan, lînk'),
  zh: list(
    '这里, 点击这里, 点击此处, 请点击这里, 请点击此处, 此处, 更多, 了解更多, 阅读更多, 查看更多, 更多信息, 链接',
  ),
  lt: list(
    'čia, spauskite čia, spustelėkite čia, daugiau, skaityti daugiau, sužinokite daugiau, daugiau informacijos, nuoroda',
  ),
  om: list('as, as tuqi, as cuqaasi, dabalata, odeeffannoo dabalataa'),
  rom: list('kate, akate, kathe, athe'),
} satisfies Readonly<Record<string, readonly string[]>>

function list(phrases: string): readonly string[] {
  return phrases.split(', ')
}
