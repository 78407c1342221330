/** Standard normal quantile of 95%: an interval of 5 to 95% reaches so many standard errors to either side. */
export const Z95 = 1.6448536269514722
