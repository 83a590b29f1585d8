/** A price of the demo: riel for health centers and referral hospitals, US cents for national ones. */
export interface DemoPrice {
  kind: "FEE" | "CASE_RATE";
  minor: bigint;
}

/** A service of the demo's catalogue. */
export interface DemoService {
  code: string;
  category:
    | "OUTPATIENT"
    | "EMERGENCY"
    | "ADMISSION"
    | "DELIVERY"
    | "CAESAREAN"
    | "SURGERY"
    | "ANTENATAL"
    | "POSTNATAL"
    | "FAMILY_PLANNING"
    | "TRANSPORT"
    | "OTHER";
  en: string;
  km: string;
  fr: string;
  /** Where it may be done; absent: everywhere. */
  hospitalsOnly?: true;
  /** The only sex it is for; absent: both. */
  only?: "FEMALE";
  /** A comfort charge. */
  comfort?: true;
  /** False: the plan does not cover it. */
  covered: boolean;
  healthCenter?: DemoPrice;
  referralHospital?: DemoPrice;
  nationalHospital?: DemoPrice;
}

const fee = (minor: bigint): DemoPrice => ({ kind: "FEE", minor });
const caseRate = (minor: bigint): DemoPrice => ({ kind: "CASE_RATE", minor });

/**
 * The catalogue, out-patient fees first. Sourced (S): health center visit 6,000, emergency 20,000,
 * delivery 80,000, IUD and implant 30,000 riel; national hospital admission USD 61 per case.
 * Every other price, and which services lie outside the package, is an assumption (A).
 */
export const SERVICES: readonly DemoService[] = [
  {
    code: "OPD",
    category: "OUTPATIENT",
    en: "Out-patient consultation with medicines",
    km: "ពិគ្រោះជំងឺក្រៅ រួមទាំងថ្នាំ",
    fr: "Consultation externe, médicaments compris",
    covered: true,
    healthCenter: fee(6_000n), // S
  },
  {
    code: "OPD-HOSPITAL",
    category: "OUTPATIENT",
    en: "Hospital out-patient consultation",
    km: "ពិគ្រោះជំងឺក្រៅនៅមន្ទីរពេទ្យ",
    fr: "Consultation externe à l'hôpital",
    hospitalsOnly: true,
    covered: true,
    referralHospital: fee(12_000n), // A
    nationalHospital: fee(500n), // A
  },
  {
    code: "EMERGENCY",
    category: "EMERGENCY",
    en: "Emergency care",
    km: "សង្គ្រោះបន្ទាន់",
    fr: "Soins d'urgence",
    covered: true,
    healthCenter: fee(20_000n), // S
    referralHospital: fee(30_000n), // A
    nationalHospital: fee(1_000n), // A
  },
  {
    code: "WOUND-CARE",
    category: "OUTPATIENT",
    en: "Wound dressing",
    km: "លាងរុំរបួស",
    fr: "Pansement",
    covered: true,
    healthCenter: fee(4_000n), // A
    referralHospital: fee(6_000n), // A
    nationalHospital: fee(200n), // A
  },
  {
    code: "LAB",
    category: "OTHER",
    en: "Laboratory test",
    km: "ពិសោធន៍វេជ្ជសាស្ត្រ",
    fr: "Examen de laboratoire",
    hospitalsOnly: true,
    covered: true,
    referralHospital: fee(8_000n), // A
    nationalHospital: fee(300n), // A
  },
  {
    code: "XRAY",
    category: "OTHER",
    en: "X-ray",
    km: "ថតកាំរស្មីអ៊ិច",
    fr: "Radiographie",
    hospitalsOnly: true,
    covered: true,
    referralHospital: fee(20_000n), // A
    nationalHospital: fee(600n), // A
  },
  {
    code: "ULTRASOUND",
    category: "OTHER",
    en: "Ultrasound",
    km: "អេកូសាស្ត្រ",
    fr: "Échographie",
    hospitalsOnly: true,
    covered: true,
    referralHospital: fee(20_000n), // A
    nationalHospital: fee(600n), // A
  },
  {
    code: "ADMISSION",
    category: "ADMISSION",
    en: "Hospital admission, per case",
    km: "សម្រាកពេទ្យ គិតតាមករណី",
    fr: "Hospitalisation, forfait par cas",
    hospitalsOnly: true,
    covered: true,
    referralHospital: caseRate(160_000n), // A
    nationalHospital: caseRate(6_100n), // S
  },
  {
    code: "SURGERY",
    category: "SURGERY",
    en: "Admission with surgery, per case",
    km: "សម្រាកពេទ្យមានវះកាត់ គិតតាមករណី",
    fr: "Hospitalisation avec chirurgie, forfait",
    hospitalsOnly: true,
    covered: true,
    referralHospital: caseRate(350_000n), // A
    nationalHospital: caseRate(12_000n), // A
  },
  {
    code: "DELIVERY",
    category: "DELIVERY",
    en: "Normal delivery",
    km: "សម្រាលកូនធម្មតា",
    fr: "Accouchement normal",
    only: "FEMALE",
    covered: true,
    healthCenter: fee(80_000n), // S
    referralHospital: caseRate(140_000n), // A
    nationalHospital: caseRate(5_000n), // A
  },
  {
    code: "CAESAREAN",
    category: "CAESAREAN",
    en: "Caesarean section",
    km: "វះកាត់យកកូន",
    fr: "Césarienne",
    only: "FEMALE",
    hospitalsOnly: true,
    covered: true,
    referralHospital: caseRate(450_000n), // A
    nationalHospital: caseRate(14_000n), // A
  },
  {
    code: "ANC",
    category: "ANTENATAL",
    en: "Antenatal visit",
    km: "ពិនិត្យផ្ទៃពោះមុនសម្រាល",
    fr: "Consultation prénatale",
    only: "FEMALE",
    covered: true,
    healthCenter: fee(4_000n), // A
    referralHospital: fee(8_000n), // A
    nationalHospital: fee(400n), // A
  },
  {
    code: "PNC",
    category: "POSTNATAL",
    en: "Postnatal visit",
    km: "ពិនិត្យក្រោយសម្រាល",
    fr: "Consultation postnatale",
    only: "FEMALE",
    covered: true,
    healthCenter: fee(4_000n), // A
    referralHospital: fee(8_000n), // A
    nationalHospital: fee(400n), // A
  },
  {
    code: "IUD",
    category: "FAMILY_PLANNING",
    en: "Intra-uterine device, insertion",
    km: "ដាក់កងក្នុងស្បូន",
    fr: "Pose d'un dispositif intra-utérin",
    only: "FEMALE",
    covered: true,
    healthCenter: fee(30_000n), // S
  },
  {
    code: "IMPLANT",
    category: "FAMILY_PLANNING",
    en: "Contraceptive implant, insertion",
    km: "ដាក់កងក្រោមស្បែក",
    fr: "Pose d'un implant contraceptif",
    only: "FEMALE",
    covered: true,
    healthCenter: fee(30_000n), // S
  },
  {
    code: "INJECTABLE",
    category: "FAMILY_PLANNING",
    en: "Contraceptive injection",
    km: "ថ្នាំចាក់ពន្យារកំណើត",
    fr: "Contraceptif injectable",
    only: "FEMALE",
    covered: true,
    healthCenter: fee(4_000n), // A
  },
  {
    code: "PILL",
    category: "FAMILY_PLANNING",
    en: "Contraceptive pills, one cycle",
    km: "ថ្នាំគ្រាប់ពន្យារកំណើត មួយបន្ទះ",
    fr: "Pilule contraceptive, un cycle",
    only: "FEMALE",
    covered: true,
    healthCenter: fee(2_000n), // A
  },
  {
    code: "TRANSPORT",
    category: "TRANSPORT",
    en: "Ambulance transport",
    km: "ដឹកជញ្ជូនដោយរថយន្តសង្គ្រោះ",
    fr: "Transport en ambulance",
    covered: true,
    healthCenter: fee(40_000n), // A
    referralHospital: fee(40_000n), // A
    nationalHospital: fee(1_000n), // A
  },
  {
    code: "MALARIA-TEST", // in the package, but no price is agreed yet: its claims wait
    category: "OTHER",
    en: "Rapid malaria test",
    km: "តេស្តរហ័សរកជំងឺគ្រុនចាញ់",
    fr: "Test rapide du paludisme",
    covered: true,
  },
  {
    code: "PRIVATE-ROOM",
    category: "OTHER",
    en: "Private room",
    km: "បន្ទប់ឯកជន",
    fr: "Chambre particulière",
    comfort: true,
    covered: false,
  },
  {
    code: "DENTAL-PROSTHESIS",
    category: "OTHER",
    en: "Dental prosthesis",
    km: "ធ្មេញសិប្បនិម្មិត",
    fr: "Prothèse dentaire",
    covered: false,
  },
  {
    code: "COSMETIC",
    category: "SURGERY",
    en: "Cosmetic treatment",
    km: "ការកែសម្ផស្ស",
    fr: "Soins esthétiques",
    covered: false,
  },
];
