import type { WordLists } from './list.ts'

export const polish: WordLists = {
  stop: `a aby ale bez być był była było by chcę co czy czym dla do dostać gdy gdzie go i ich ile im ja jak jaka jaki jakie
jakich jego jej jest jestem jeśli już każdy kiedy kto która które który których ma mam mają mi mnie moja moje może można
mogę mój muszę musi na nad nam nas nie nie niego o od on ona one oni oraz po pod potrzebuję przed przez przy są się
skąd sobie ta tak także tam te tego tej ten to tu tylko tym u w we wszystko z za znaleźć znajdę że`,
}

export const czech: WordLists = {
  stop: `a aby ale ani až bez bude být by byl byla co či do i jak jaké jaký jaká jako je jeho její jejich jen ještě již
jsem jsme jsou jste k kam kde kdo kdy když která které který kolik ke ma má mají mám mé mě mi mne může mohu můj musím
musí na nad najdu najít nebo není než o od po pod pokud pro proč potřebuji před při s se si so ta tak také tam tato tedy
ten tento to toho tom tu už v ve vám více všechno z za ze že chci získat`,
  endings: 'ovi ova ove ami emi ích ách ům mi ho mu ou em ech ém ým ý á é í ů u a e y i o ě ích ími ost osti ní',
  bare: true,
}

export const slovak: WordLists = {
  stop: `a aby aj ako aká aké aký ale alebo ani až bez bol bola bolo bude by byť čo či do ho i ich ja je jeho jej k kam kde
keď kto ktorá ktoré ktorý koľko ku len má majú mám mi mňa môj moja moje môže môžem musím musí na nad nájdem nájsť nie o od
po pod podľa potrebujem pre prečo pred pri s sa si so som sú ta tak tam táto ten tento to toho tu už v vo viac všetko z za
zo že chcem získať`,
  endings: 'ovi ami emi och ách iam ám mi ho mu ou om em ých ým ý á é í u a e y i o osť osti ní',
  bare: true,
}
