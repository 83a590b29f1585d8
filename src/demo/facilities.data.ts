/** Where a facility stands in the network, as the demo has it; every contract is assumed (A). */
export type Membership = "FROM_START" | "LATER" | "ENDED" | "NONE";

/** A facility of the demo. */
export interface Facility {
  code: string;
  level: "HEALTH_CENTER" | "REFERRAL_HOSPITAL" | "NATIONAL_HOSPITAL";
  name: string;
  nameKhmer?: string;
  aliases?: string[];
  membership: Membership;
}

/**
 * The 22 public facilities of Phnom Penh in "Health facilities of Cambodia, 2010", Open
 * Development Cambodia, CC BY 3.0 (data/kh_health_facilities_2010.csv): codes and names (S).
 * Codes are text. Cleaned: the published type HEALTH_CENTRE is our HEALTH_CENTER; three district
 * names carried a stray apostrophe ('Ruessei Kaev of 120102 and 120305, 'Dangkao of 120405), no
 * facility's name did. Kept as published: "Municipal Hospita" (120201), its full name an alias.
 */
export const PUBLIC_FACILITIES: readonly Facility[] = [
  { code: "120102", level: "REFERRAL_HOSPITAL", name: "Samdach Ov", membership: "NONE" },
  { code: "120103", level: "HEALTH_CENTER", name: "Kilometr Lekh 9", membership: "FROM_START" },
  { code: "120104", level: "HEALTH_CENTER", name: "Chrouy Changva", membership: "LATER" },
  { code: "120105", level: "HEALTH_CENTER", name: "Daun Penh", membership: "NONE" },
  { code: "120106", level: "HEALTH_CENTER", name: "Anlong Kngan", membership: "FROM_START" },
  {
    code: "120201",
    level: "REFERRAL_HOSPITAL",
    name: "Municipal Hospita",
    aliases: ["Municipal Hospital"],
    membership: "NONE",
  },
  { code: "120202", level: "REFERRAL_HOSPITAL", name: "Chamkar Mon", membership: "NONE" },
  { code: "120203", level: "HEALTH_CENTER", name: "Tuol Svay Prey", membership: "FROM_START" },
  { code: "120204", level: "HEALTH_CENTER", name: "Phsar Daeum Thkov", membership: "FROM_START" },
  { code: "120205", level: "HEALTH_CENTER", name: "Prampir Meakkakra", membership: "ENDED" },
  { code: "120302", level: "HEALTH_CENTER", name: "Pong Tuek", membership: "FROM_START" },
  { code: "120303", level: "HEALTH_CENTER", name: "Samraong Kraom", membership: "FROM_START" },
  { code: "120304", level: "HEALTH_CENTER", name: "Khmuonh", membership: "NONE" },
  { code: "120305", level: "HEALTH_CENTER", name: "Tuek Thla", membership: "FROM_START" },
  { code: "120306", level: "HEALTH_CENTER", name: "Tuol Kork", membership: "FROM_START" },
  { code: "120307", level: "REFERRAL_HOSPITAL", name: "Pochentong", membership: "FROM_START" },
  { code: "120402", level: "REFERRAL_HOSPITAL", name: "Mean Chey", membership: "FROM_START" },
  { code: "120403", level: "HEALTH_CENTER", name: "Chak Angrae", membership: "FROM_START" },
  { code: "120404", level: "HEALTH_CENTER", name: "Stueng Mean Chey", membership: "FROM_START" },
  { code: "120405", level: "HEALTH_CENTER", name: "Chamkar Doung", membership: "FROM_START" },
  { code: "120406", level: "HEALTH_CENTER", name: "Nirouth", membership: "FROM_START" },
  { code: "120407", level: "HEALTH_CENTER", name: "Prey Veaeng", membership: "FROM_START" },
];

/** National hospitals are not in that list: our own codes, and the names people call them (S). */
export const NATIONAL_HOSPITALS: readonly Facility[] = [
  {
    code: "NH01",
    level: "NATIONAL_HOSPITAL",
    name: "Khmer-Soviet Friendship Hospital",
    nameKhmer: "មន្ទីរពេទ្យមិត្តភាពខ្មែរ-សូវៀត",
    aliases: ["Russian Hospital", "Cambodian-Russian Friendship Hospital", "Khmer-Soviet"],
    membership: "FROM_START",
  },
  {
    code: "NH02",
    level: "NATIONAL_HOSPITAL",
    name: "Calmette Hospital",
    nameKhmer: "មន្ទីរពេទ្យកាល់ម៉ែត",
    aliases: ["Calmette"],
    membership: "FROM_START",
  },
  {
    code: "NH03",
    level: "NATIONAL_HOSPITAL",
    name: "Preah Kossamak Hospital",
    nameKhmer: "មន្ទីរពេទ្យព្រះកុសុមៈ",
    aliases: ["Kossamak", "Kosamak", "Preah Kossamak"],
    membership: "FROM_START",
  },
  {
    code: "NH04",
    level: "NATIONAL_HOSPITAL",
    name: "National Pediatric Hospital",
    nameKhmer: "មន្ទីរពេទ្យកុមារជាតិ",
    aliases: ["NPH"],
    membership: "NONE",
  },
  {
    code: "NH05",
    level: "NATIONAL_HOSPITAL",
    name: "National Maternal and Child Health Center",
    nameKhmer: "មជ្ឈមណ្ឌលជាតិគាំពារមាតា និងទារក",
    aliases: ["Japanese Hospital", "NMCHC"],
    membership: "FROM_START",
  },
];

/** The two providers whose front desks get demo credentials. */
export const DEMO_DESKS = ["120405", "NH01"] as const;
