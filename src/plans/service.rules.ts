/** What kind of care a service is: the categories costs are told by. */
export const SERVICE_CATEGORIES = [
  "OUTPATIENT",
  "EMERGENCY",
  "ADMISSION",
  "DELIVERY",
  "CAESAREAN",
  "SURGERY",
  "ANTENATAL",
  "POSTNATAL",
  "FAMILY_PLANNING",
  "TRANSPORT",
  "FUNERAL",
  "OTHER",
] as const;
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];

/** The sexes a service may be for alone. */
export const SERVICE_SEXES = ["FEMALE", "MALE"] as const;
export type ServiceSex = (typeof SERVICE_SEXES)[number];
