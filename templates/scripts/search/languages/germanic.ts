import type { WordLists } from './list.ts'

export const german: WordLists = {
  stop: `aber alle allem allen aller alles als also am an andere anderen anderer auch auf aus bei beim bekomme bekommen
bekommt bin bis bist bitte braucht brauche brauchen bzw da dabei dafür damit danach dann daran darauf darf darin das dass
dazu dein deine dem den denn der des deren dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine
einem einen einer eines er erhalten erhält es etwas für gab geben gibt gehen geht gegen genau gern gerne gilt habe haben
hat hatte hätte hier hilft ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes
jemand kann kannst kein keine keinen können könnte könnten lassen lässt mache machen macht man manche mehr mein meine
meinem meinen meiner mich mir mit möchte möchten muss müssen nach neben nicht nichts noch nur ob oder ohne per schon
sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sollten sonst steht stehen tun über um und
uns unser unsere unter viel viele vom von vor war waren warum was wann weil welche welchem welchen welcher welches wem
wen wenn wer werden werde wie wieso wieviel will wir wird wo woher wohin wofür womit worauf wozu wollen wurde wurden
würde zu zum zur zwischen findet finde finden hallo`,
  endings: 'e en em er es ern n s ens ere erer eren innen in ungen ung',
  umlauts: true,
  compounds: true,
}

export const english: WordLists = {
  stop: `a about after all also am an and any are as at be because been before being between both but by can could did
do does doing done during each either else every for from get gets getting give given go goes going good got had has have
having he her here him his how i if in into is it its just kind kinds know like make many may me might more most much must my need
needs no not of off on one only or other our out over own please shall she should so some sort such take than that the their
them then there these they this those through to too under until up us use used very want was we were what when where
whether which while who whom whose why will with within without would you your find look looking happens happen im ive
dont cant hello`,
  endings: 's es ed ing ies er ly',
}

export const dutch: WordLists = {
  stop: `aan al alle als ben bij dan dat de deze die dit doe doen door een en er ga gaan geen gaat haar had heb hebben
heeft hem het hier hij hoe hoeveel hun ik in is je jij jouw kan kunnen krijg krijgen maar me mee meer men met mij mijn
moet moeten na naar niet nog nu of om ons ook op over te tot uit van veel voor waar waarom wanneer was wat we wel welke
werd wie wij wil willen worden wordt zal ze zich zij zijn zo zonder zou u uw vind vinden nodig`,
  compounds: true,
}

export const danish: WordLists = {
  stop: `af alle at blev blive bliver da de dem den der deres det dette dig din du efter eller en end er et for fra få får
gør ham han har hende her hun hvad hvem hvilken hvilke hvis hvor hvordan hvorfor hvornår i ikke ind jeg jer kan kunne man
med meget men mig min mit mod må mange ned noget nogle nu når og også om op os over på sig sin skal skulle som så til ud
under var vi vil ville være vores`,
  compounds: true,
}
