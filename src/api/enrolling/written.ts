/** A text without the blanks around it; null where nothing is left. */
export const textOr = (text: string | null | undefined): string | null => text?.trim() || null;
