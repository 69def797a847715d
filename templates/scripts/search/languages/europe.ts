import type { WordLists } from './list.ts'

export const hungarian: WordLists = {
  stop: `a az abban ahhoz aki akik ami azt be bele csak de egy el én és ez ezek ezt fel ha hány hogy hogyan hol honnan hová
ide is itt ki kik kell kellenek lehet le lesz magyar majd már meg mely melyik mi miért mikor milyen mint mit mennyi nak
nek nem nincs ott ő ők pedig s saját szeretnék számára talál találok ti tud tudok több után vagy vagyok van vannak volt`,
}
export const lithuanian: WordLists = {
  stop: `ar arba bei būti buvo dar dėl gali galiu galima gauti į iš ir iki jei jis ji jo jos jų kad kada kai kaip kas ką kiek
kokia kokie koks kokį kur kuri kurie kuris man mano mane mes nėra ne nes nuo noriu o per po prie prieš rasti reikia su
tai taip tik turi turiu už yra`,
}
export const finnish: WordLists = {
  stop: `ei en että hän he ja jos jota joka jotka kanssa kenen koska kuinka kun kuka mikä miksi millainen milloin minä minun
minulla missä mistä mitä mihin mitkä me moni monta mutta myös ne niin nyt olen on ovat oli olla pitää saa saan saada sekä
se sen siellä sinä tai te tämä täällä voi voin voiko vai yli löydän löytää haluan tarvitsen`,
  compounds: true,
}
export const greek: WordLists = {
  stop: `α αν από απο αυτά αυτή αυτό για γιατί δε δεν δικό εγώ εδώ είμαι είναι ειναι εκεί έναν ένα ένας έχει έχω έχουν ή η
θα θέλω και κάνω κάθε κατά με μετά μέχρι μια μία μου μπορεί μπορώ να ο οι όπου όταν ότι όχι παίρνω πάρω ποια ποιο ποιοι
ποιος πόσο πόσα πού που πότε πρέπει προς πώς πως σας σε στα στη στην στις στο στον στους τα τη την της τι τις το τον του
τους των χρειάζομαι βρω βρίσκω ως`,
}
export const albanian: WordLists = {
  stop: `a ai ajo apo as ata ato brenda cila cilat cilët cili çfarë deri do dhe duhet duke e edhe është gjej i ia im ime in
janë jam jemi jo ka kam kanë këtë ky kjo ku kur kush ma marr më me mi mos mund muaj na ne në nëse nga një nuk o pa pas për
përse po por prej që sa se sepse si sipas t ta te të ti tij tim u unë ushtroj vetëm`,
  endings: 'imeve imet imit imin ave eve ove ish uar tit tin it in ut un et at ve ja je ri së të në e a i u',
  bare: true,
}
export const turkish: WordLists = {
  stop: `acaba ama ancak bana bazı ben benim bir biz bu bunu bunun çok da daha de diye en gibi hangi hangileri hem hepsi her
için ile ilgili ise kadar kaç kim kimin ki mı mi mu mü ne neden nerede nereden nereye nasıl niçin niye o olan olarak
olur olmak onun sadece sen siz şu tüm var ve veya ya yok yani yapılır yapmalı alabilirim alırım bulabilirim bulurum
gerekir gerekiyor gerekli istiyorum lazım mıdır ihtiyacım eder tutuyor gitmeliyim`,
}
export const georgian: WordLists = {
  stop: `და თუ არა არის აქ აქვს ეს ის იმ მე ჩემი ჩვენ რა რას რომ რომელი რომელიც როგორ როდის რატომ სად საიდან სადაც ვინ ვის
შეიძლება შემიძლია უნდა მინდა მაქვს ან ასევე რამდენი ჰქვია მიიღო მივიღო ვიპოვო`,
  endings: 'ებისთვის ისთვის ებში ებზე ებთან ების ებს ები დან თან ში ზე მა ის ით ად ს ი ა ო',
  bare: true,
}
export const romani: WordLists = {
  stop: `an ande andre e ek hi i jekh kaj kana kon ko le li ma man mange me miro miri mo na naj o palo pe po sar si so sosko
so sostar te thaj ta tu vaś katar šaj trubul mangav rakhav`,
  endings: 'enqe enge eske ake esko aki en es a e i o',
  bare: true,
}
