import { readTable } from './table.ts'

/**
 * Turkish: everyday names of German offices and benefits, many of them known since the first Turkish workers came. The
 * source is that of the German name, which pages often give beside its translation.
 */
export const turkishSynonyms = readTable(`
# Offices and authorities
Jobcenter; iş merkezi | SGB II § 6d | job center, sosyal, sosyal dairesi, hartz dairesi
Agentur für Arbeit; iş ajansı; iş kurumu; çalışma ajansı | SGB III § 367 | arbeitsamt, işçi bulma kurumu, iş bulma kurumu, işkur
Ausländerbehörde; yabancılar dairesi | AufenthG § 71 | yabancılar polisi, göçmen bürosu, göç idaresi, ausländeramt
BAMF; Federal Göç ve Mülteciler Dairesi; Federal Göç ve Mülteci Dairesi | AsylG § 5 | iltica dairesi, mülteci dairesi
Einwohnermeldeamt; Bürgerbüro; Anmeldung; nüfus kayıt dairesi; ikamet kaydı; adres kaydı | BMG § 17 | adres bildirimi, muhtarlık, belediye kaydı, adres değişikliği, nüfus dairesi
Jugendamt; gençlik dairesi | SGB VIII § 69 | çocuk esirgeme, çocuk esirgeme kurumu, çocuk koruma
Krankenkasse; sağlık sigortası; hastalık sigortası; hastalık kasası | SGB V § 4 | sigorta kartı, sağlık kartı, SGK, sağlık sigortam
Führerschein; sürücü belgesi; ehliyet | StVG § 2 | sürücü kursu, araba kullanmak
Rundfunkbeitrag; yayın katkı payı; radyo ve televizyon ücreti | RBStV § 2 | televizyon parası, televizyon vergisi, GEZ
Finanzamt; vergi dairesi; vergi | EStG § 38b | maliye, vergi numarası, vergi iadesi
# Money from the state
Bürgergeld; vatandaş parası; vatandaşlık parası; temel güvence | SGB II § 19 | hartz dört, hartz IV, hartz 4, sosyal para, sosyal yardım
Arbeitslosengeld; işsizlik parası; işsizlik ödeneği | SGB III § 136 | işsiz, işsiz kaldım, işten çıkarıldım, işsizlik maaşı
Asylbewerberleistungsgesetz; sığınmacılara yardım | AsylbLG § 3 | mülteci parası, mülteci maaşı, cep harçlığı
Wohngeld; konut yardımı; kira yardımı | WoGG § 1 | kira parası, ev parası, kira desteği
Kindergeld; çocuk parası | BKGG § 1 | çocuk maaşı, çocuk yardımı
Elterngeld; ebeveyn parası | BEEG § 1 | doğum parası, bebek parası, anne parası
Elternzeit; ebeveyn izni; annelik koruması; annelik izni | BEEG § 15; MuSchG § 3 | doğum izni, babalık izni
Schuldnerberatung; borç danışmanlığı; borçlu danışmanlığı; borç | InsO § 305 | icra, iflas, borçlarım
Girokonto; banka hesabı; cari hesap; vadesiz hesap | ZKG § 31 | hesap açmak, banka, konto
# Staying in the country
Aufenthaltserlaubnis; Aufenthaltstitel; oturma izni; ikamet izni | AufenthG § 4 | oturum, oturum izni, oturum kartı, oturum uzatma, vize uzatma
Niederlassungserlaubnis; yerleşme izni; süresiz oturma izni | AufenthG § 9 | süresiz oturum, daimi oturum, kalıcı oturum
Duldung; geçici kalış izni; müsamaha | AufenthG § 60a | sınır dışı ertelenmesi
Abschiebung; sınır dışı; geri dönüş | AufenthG § 58 | deport, sınırdışı
Einbürgerung; vatandaşlığa geçiş; vatandaşlık | StAG § 8 | alman pasaportu, alman vatandaşlığı, alman olmak
Familiennachzug; aile birleşimi | AufenthG § 27 | eşimi getirmek, ailemi getirmek, çocuklarımı getirmek
Asylverfahren; iltica prosedürü; iltica; sığınma | AsylG § 13 | iltica başvurusu, siyasi iltica, mülteci
Rechtsberatung; hukuki danışmanlık; hukuk danışmanlığı | BerHG § 1 | avukat, ret kararı
Arbeitserlaubnis; çalışma izni | AufenthG § 4a | iş izni, çalışabilir miyim
Integrationskurs; uyum kursu; entegrasyon kursu | IntV § 10 | almanca kursu, dil kursu, almanca öğrenmek, dil okulu
Dolmetscher; tercüman; sözlü çeviri | VwVfG § 23 | çevirmen, tercüme, çeviri
# Health and emergencies
Arzt; doktor | BÄO § 2 | hekim, aile hekimi, hausarzt, muayenehane
Notruf; acil çağrı; acil durum | TKG § 164 | ambulans, kaza, 112, acil servis
Krankenhaus; hastane | KHG § 2 | klinik, acil
Apotheke; eczane | ApoG § 1 | ilaç, ilaçlar, reçete
Schwangerschaft; hamilelik; gebelik | SchKG § 2 | hamile, kürtaj, doğum, ebe
Frauenhaus; aile içi şiddet; ev içi şiddet; kadın sığınma evi | GewSchG § 1 | kocam dövüyor, kadın evi, dayak, tecavüz, zorla evlilik
# Housing and everyday life
Wohnberechtigungsschein; sosyal konut | WoFG § 27 | ucuz ev, ucuz daire, ucuz kiralık, WBS
Mietvertrag; kira sözleşmesi | BGB § 535 | kira kontratı, kontrat, ev kiralamak
Kaution; depozito; kira depozitosu | BGB § 551 | kaparo, teminat
Mülltrennung; çöp ayrıştırma; çöp ayırma; atık | KrWG § 20 | çöp, çöp kutusu, geri dönüşüm
toplu taşıma | PBefG § 8 | otobüs, tren, tramvay, bilet, metro
# Work, school and family
Kita; Kindergarten; çocuk yuvası; anaokulu; çocuk bakımı | SGB VIII § 22 | kreş, yuva, ana okulu, bakıcı
Grundschule; ilkokul; ilköğretim | BayEUG Art. 7 | birinci sınıf, okula kayıt
Ausbildung; mesleki eğitim; meslek eğitimi | BBiG § 10 | çıraklık, çırak, meslek okulu, azubi
Anerkennung; diplomaların tanınması; mesleki yeterliliklerin tanınması; denklik | BQFG § 1 | diploma denkliği, diplomam, diploma onayı
Arbeitssuche; iş arama | SGB III § 35 | iş bulmak, iş ilanları, iş ilanı, minijob, ek iş
`)
