/** Rows of labels on the picture of a link: two have room below a title. */
export const CARD_LANES = 2;
