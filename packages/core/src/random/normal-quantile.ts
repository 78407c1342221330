/** Standard normal quantile of 95%: a 5 to 95% interval is this many standard errors wide on either side. */
export const Z95 = 1.6448536269514722
