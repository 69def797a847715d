import type { WordLists } from './list.ts'

export const french: WordLists = {
  stop: `a ai aller as au aux avec avez avoir avons ce ceci cela ces cet cette ceux chez ci combien comme comment dans de
des dois doit doivent donc dont du elle elles en entre es est et etait etre eux faire fait faut il ils j je jusque l la
laquelle le les leur leurs lesquels lequel lui m ma mais me mes moi mon même n ne ni nos notre nous obtenir on ont ou où
par pas peut peuvent peux plus pour pourquoi puis puis-je qu quand que quel quelle quelles quels qui quoi s sa sans se
ses si soit son sont sous suis sur t ta te tes toi ton tous tout toute toutes trouver trouve tu un une va vais vers veux
vos votre vous y à été être bonjour besoin après pendant lors existe existent aider`,
  elided: 'l d j m n s t c qu jusqu lorsqu puisqu quelqu',
}

export const spanish: WordLists = {
  stop: `a al algo alguien algún alguna algunas algunos ante antes aquí así aunque cada como cómo con conseguir contra
cual cuál cuales cuáles cuando cuándo cuanto cuánto cuánta dar de debe deben debo del desde donde dónde dos e el él ella
ellas ellos en encontrar encuentro entre era eran es esa ese eso esta está están estar estas este esto estos estoy fue
ha hace hacer hacia han hasta hay he la las le les lo los más me mi mis mucho muy necesito ni no nos nosotros o obtener
otra otras otro otros para pero poder por porque por qué puede pueden puedo que qué quien quién quiénes quiero se sea
ser si sí sin sobre son soy su sus también te tengo tiene tienen todo todos tu tus un una unas uno unos usted y ya yo
hola`,
}

export const italian: WordLists = {
  stop: `a ad ai agli al alla alle allo anche avere c che chi ci cioè come con cosa cui da dagli dai dal dalla dalle dallo
degli dei del della delle dello deve devo di dove e è ed era esse essere fa fare fino fra gli ha hai hanno ho i il in io
la le lei li lo loro lui ma me mi mia mie miei mio molto ne negli nei nel nella nelle nello no noi non nostro o ogni
ottenere per perché però più può possono posso qual quale quali quando quanto quanti quella quelle quelli quello questa
queste questi questo se sei si sia sono sta stato su sua sue sugli sui sul sulla sulle sullo suo te ti tra trovare trovo
tu tutta tutte tutti tutto un una uno vi voglio vorrei bisogno`,
  elided: 'l d un c s m t v all dell dall nell sull quest quell dov com cos',
}

export const portuguese: WordLists = {
  stop: `a à ao aos aquela aquele aqui as às até com como da das de dela dele deve devo do dos e é ela elas ele eles em
encontrar encontro entre era essa esse esta está estão este estou eu faço fazer foi há isso isto já lhe mais mas me mesmo
meu meus minha minhas muito na não nas nem no nos nós num numa o obter onde os ou para pela pelo pode podem por porque
posso preciso qual quais quando quanto quantos que quem quero são se sem ser seu seus só sobre sua suas também te tem têm
tenho ter todo todos tu um uma você vocês olá`,
}

export const romanian: WordLists = {
  stop: `a acea aceasta această aceea acest acesta aceste acestea acolo ai aici al ale am ar are as asta au avea ca că care
ce cea cei cel cele cine cât câți cum cu când da dacă de deci din după e ea ei el ele este eu face fac faci fără fi fie
fost găsi găsesc i îi îl îmi în îmi între îți la le li lor lui mai mă mea mei mele meu mi mie mult multe n ne nici noi nu
o obține pe pentru până poate pot prin s sa să sale sau se si și sunt spre sub său sus ta te ti tu tot toate trebuie un
una unde unei unor unui vă voi vor vreau vreo`,
}
