import type { WordLists } from './list.ts'

const southLatin = `a ako ali bez bi bih bila bilo bio biti će ću da do dobiti gdje gde ga i ih ili im ima imam imaju iz ja je
jer još kad kada kako kakav kakva koja koje koji kojim koliko kod k ko li me mi mogu moja moje moj može moram mora možete
na nad naći nakon ne nego ni nije no o od on ona oni onda po pod potrebno potreban pre pri prije s sa sam samo se si smo
su što šta ta taj te ti to toga treba trebam tu u uz va vam vas već za zašto zbog želim`

const southEndings = 'ovima evima ovi eva ama ima oga omu ega emu ih im om em og oj ju ski ska sko ti a e i o u'

export const croatian: WordLists = { stop: southLatin, endings: southEndings, bare: true }
export const bosnian: WordLists = { ...croatian }
export const serbianLatin: WordLists = { stop: southLatin }

export const serbianCyrillic: WordLists = {
  stop: `а ако али без би бих била било био бити ће ћу да до добити где га и их или им има имам имају из ја је јер још кад
када како какав каква која које који којим колико код к ко ли ме ми могу моја моје мој може морам мора можете на над наћи
након не него ни није но о од он она они онда по под потребно пре при с са сам само се си смо су што шта та тај те ти то
тога треба требам ту у уз вам вас већ за зашто због желим`,
}

export const bulgarian: WordLists = {
  stop: `а ако ами аз без беше би бил била било в вас ви във все го да дали де до е едно един за защо и из или има имам имат
искам их как каква какво какви какъв кога кого което които кой която колко към къде ли ме мен ми мога може можем мой моя
моето на над намеря направя не него нея ни ние но някой о от по под получа при преди с са само се си след съм със също т
така там те тези ти това този трябва тук ту у че ще я`,
  endings: 'ването ането ията ите ята ата ето ове ища ия ът ят та то те ни на но а я и е о у ъ',
  bare: true,
}

export const macedonian: WordLists = {
  stop: `а ако ама без би бил била било в вас ви во го да дали до додека е еден една за зошто и из или им има имам имаат
их јас каде како каков каква какво кога кого која кое кои кој колку кон ли ме мене ми можам може мој моја мора на над
најдам не него ни ние но од оваа ова овој по под потребно при пред с само сакам се си сум со што та така таа тие тоа тој
треба тука у ќе`,
  endings: 'ување увањето ањето ата ите ето от та то те от ови ења ење ски ска а и е о у',
  bare: true,
}
