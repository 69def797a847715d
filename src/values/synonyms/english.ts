import { readTable } from './table.ts'

/**
 * English: everyday, American and German words for the names that authorities use in English; the English names of German
 * offices and benefits are those of the Federal Government’s own translations.
 */
export const englishSynonyms = readTable(`
# Offices and authorities
employment agency; Agentur für Arbeit | SGB III § 367; arbeitsagentur.de | labour office, labor office, unemployment office, job agency, employment office, arbeitsamt
job centre; jobcenter | SGB II § 6d; arbeitsagentur.de | job center, dole office, hartz office, welfare office
foreigners office; foreigners authority; Ausländerbehörde | AufenthG § 71; BAMF | immigration office, immigration authority, alien office, aliens authority, immigration police, migration office
BAMF; Federal Office for Migration and Refugees | AsylG § 5; BAMF | asylum office, refugee office
residents' registration office; registration | BMG § 17; verwaltung.bund.de | register address, registration of address, anmeldung, citizens office, town hall registration, change of address, moved house
youth welfare office; youth office | SGB VIII § 69; BMFSFJ | child services, child protection, jugendamt
district office | LKrO Bayern Art. 37 | county office, district administration, landratsamt, county hall
health insurance | SGB V § 4; BMG | medical insurance, health card, insurance card, sickness fund, krankenkasse, health cover
driving licence | StVG § 2; BMV | driver's license, drivers license, driver license, driving license, drive a car, driving school
broadcasting fee; licencing fee | RBStV § 2; rundfunkbeitrag.de | TV license, TV licence, television fee, radio fee, GEZ, TV tax
# Money from the state
citizens' income; citizen's income; citizen's benefit | SGB II § 19; BMAS | hartz iv, hartz 4, unemployment benefit II, welfare, dole, basic income support, social security
unemployment benefit | SGB III § 136; BMAS | jobless benefit, lost my job, unemployed, unemployment money, laid off, fired
benefits for asylum seekers; Asylum Seekers Benefits Act | AsylbLG § 3 | pocket money, asylum money, money for refugees, allowance
housing benefit; housing allowance | WoGG § 1; BMWSB | rent subsidy, rent support, help with rent, rent allowance, pay my rent, housing money
child benefit | BKGG § 1; Familienkasse | child allowance, money for children, children money, kids money, family allowance
parental allowance | BEEG § 1; BMFSFJ | parental benefit, baby money, paternity pay, maternity pay, elterngeld
parental leave; maternity protection | BEEG § 15; MuSchG § 3; BMFSFJ | maternity leave, paternity leave, baby leave
education and participation | SGB II § 28; BMAS | school supplies, money for school, school trips, school lunch
BAföG; financial support | BAföG § 1; BMBF | student loan, student grant, educational grant, educational grants, education funding, educational funding, scholarship, money for studying, student finance
severely disabled; disability | SGB IX § 2; BMAS | handicap, handicapped, disabled, disabled person, wheelchair
debt counselling | InsO § 305 | debts, debt advice, bankrupt, bankruptcy, cannot pay, collection agency
current account | ZKG § 31 | bank account, checking account, bank, open an account, giro account
financial | SGB I § 11 | money, funding, cash
# Staying in the country
residence permit; residence documents | AufenthG § 4; BAMF | residency permit, stay permit, permission to stay, visa extension, extend visa, residence card, residency, papers, extend permit
permanent residence; settlement permit | AufenthG § 9; BAMF | green card, permanent residency, stay forever, indefinite leave, unlimited residence
tolerated stay; tolerance; duldung | AufenthG § 60a; BAMF | toleration, suspension of deportation, tolerated
deportation; return | AufenthG § 58; BAMF | removal, expulsion, deported, sent back, kicked out of the country, repatriation
naturalisation | StAG § 8; BMI | naturalization, citizenship, german passport, german nationality, german citizenship, become german, become a citizen
family reunification | AufenthG § 27; BAMF | family reunion, bring my family, bring my wife, bring my husband, bring my children, bring family, spouse visa
asylum procedure; asylum application | AsylG § 13; BAMF | claim asylum, seek asylum, apply for asylum, refugee status
interview; hearing | AsylG § 25; BAMF | asylum interview
legal proceedings; appeal | AsylG § 74; BAMF | rejection, rejected, negative decision, refused, court
legal advice; legal | BerHG § 1 | lawyer, attorney, solicitor, legal aid
work permit; employment | AufenthG § 4a; BMAS | working permit, permission to work, allowed to work, right to work, employment permit
integration course; German course | IntV § 10; BAMF | german lessons, language course, german class, german classes, learn german, language school, language class
migration counselling | AufenthG § 45; BAMF | advice for migrants, refugee advice, immigrant advice, social worker
interpreting; interpreter | VwVfG § 23 | translator, translate, translation
accommodation; shared accommodation | AsylG § 53; BAMF | camp, refugee camp, asylum home, hostel, shelter
# Health and emergencies
doctor | BÄO § 2; Federal Ministry of Health | physician, gp, family doctor, general practitioner, medic, sick, ill, pain, surgery, practice
doctor; dental treatment | ZHG § 1 | dentist, toothache, tooth, teeth, dental
doctor | specialist training regulations of the medical chambers | paediatrician, pediatrician, sick child, sick baby, gynaecologist, gynecologist, specialist, eye doctor, dermatologist
emergency call; emergency | TKG § 164 | ambulance, accident, 112, paramedic, heart attack, 911, 999, emergency number
medical emergency service; emergency doctor | SGB V § 75; 116117.de | 116117, doctor at night, doctor at weekend, out of hours
police; emergency | PAG | 110, theft, stolen, robbed, robbery, burglary, crime
fire brigade; emergency | BayFwG | fire department, firefighters, fire, burning
hospital | KHG § 2 | clinic, clinics, emergency room, ER, casualty, infirmary
pharmacy; chemist; medication | ApoG § 1 | drugstore, medicine, pills, drug store, prescription, tablets
mental health; psychological | PsychThG § 1 | depression, depressed, therapist, psychologist, psychiatrist, therapy, sad, anxiety, suicide, trauma
addiction | SGB VI § 15a | drugs, alcohol, alcoholic, gambling, addicted, drug
vaccination | IfSG § 20 | vaccine, shot, jab, immunization, immunisation, measles
pregnancy | SchKG § 2 | pregnant, having a baby, expecting, abortion, termination, midwife, giving birth, childbirth
contraceptive | SGB V § 24a | birth control, condom, contraception, the pill
women in need; violence | GewSchG § 1; BMFSFJ | husband hits, husband beats, hits me, beats me, beaten, domestic abuse, domestic violence, abused, abusive, rape, women shelter, womens shelter, forced marriage, stalking
discrimination; unfair treatment | AGG § 1 | racism, racist, bullying, insulted
# Housing and everyday life
social housing; accommodation entitlement certificate | WoFG § 27 | cheap flat, cheap apartment, council flat, council house, affordable housing, public housing, low income housing, affordable flat, cheap housing
accommodation; flat; somewhere to live | BGB § 549 | apartment, apartments, find a flat, find a home, rent a room, room, place to live, house hunting
rental contract | BGB § 535 | lease, tenancy agreement, rental agreement, rent contract
security deposit | BGB § 551 | bond, rent deposit
losing your home; homeless | SGB XII § 36 | eviction, evicted, evict, kick me out, kicked out, wants me out, throw me out, homelessness, notice to quit, lose my flat
additional costs | BetrKV § 1 | utilities, utility bills, service charges, heating bill
waste separation; waste | KrWG § 20 | garbage, rubbish, trash, recycling, bin, bins, litter, refuse
electricity | EnWG § 36 | power, energy bill, electric bill
internet; WLAN | TKG § 3 | wifi, wi-fi, broadband, hotspot
smartphone; mobile phone | TKG § 172 | sim card, sim, cell phone, cellphone, prepaid, phone contract, mobile contract
public transport | PBefG § 8 | bus, train, tram, transit, ticket, fare, public transportation, transportation, timetable, subway
cycling; bicycle | StVZO § 63a | bike, bikes, cycle
shopping | LadSchlG § 3 | supermarket, grocery, groceries, store, stores
food bank; Tafel | Tafel Deutschland e. V. | free food, food pantry, soup kitchen, hungry, foodbank
second-hand | German Red Cross | used clothes, free clothes, thrift, used furniture, free furniture, charity shop, clothes
religion | GG Art. 4 | mosque, church, synagogue, prayer, pray, imam, priest, worship
volunteering | German civil law | voluntary work, volunteer, unpaid work
leisure time | EU Vocabularies (EuroVoc) | free time, hobby, hobbies, fun, spare time
senior citizens | SGB XII § 71 | old people, elderly, older people, pensioner, pensioners, retired, seniors, aged
public holidays; school holidays | FTG (Länder) | vacation, vacations, bank holiday, days off
# Work, school and family
childcare; child care | SGB VIII § 22; BMFSFJ | kindergarten, daycare, day care, nursery, creche, kita, babysitter, preschool, childminder, nanny, kindergarden
primary school | BayEUG Art. 7; KMK | elementary school, grade school, first grade, elementary
secondary school | BayEUG Art. 6; KMK | high school, middle school, grammar school, junior high
compulsory education | BayEUG Art. 35; KMK | enroll in school, enrol in school, start school, school registration, school enrolment, must go to school
vocational training; apprenticeship | BBiG § 10; BIBB | trainee, apprentice, trade school, training place, ausbildung
university; studies | HRG § 1; KMK | college, study, uni, degree
recognition of foreign qualifications; recognition | BQFG § 1; anerkennung-in-deutschland.de | diploma, recognise diploma, recognize diploma, foreign certificate, degree recognition, foreign degree, credential evaluation, my certificates
further education | SGB III § 81 | training course, training courses, adult education, retraining, evening classes
job search; jobs; employment | SGB III § 35 | find work, find a job, look for work, looking for a job, vacancies, job openings, work
application; cover letter | SGB III § 44 | cv, resume, curriculum vitae, job interview, application help
employment law; labour law | NachwG § 2 | boss, wages, unpaid wages, salary not paid, minimum wage, overtime, dismissed, labor law, holidays at work, trade union
self-employment | GewO § 14 | start a business, own business, freelancer, start a company, self employed, entrepreneur
tax | EStG § 38b | tax id, tax number, taxes, tax office, finanzamt
marriage | BGB § 1310 | get married, wedding, marry, married
divorce; separation | BGB § 1564 | divorced, separated, leave my husband, alimony
family; families; children | EU Vocabularies (EuroVoc) | kids, kid, toddler
`)
