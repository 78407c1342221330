import { exp } from './exp.ts'

// W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969), with
// the coefficients of his CALERF (SPECFUN, Netlib): erf(x)/x in x^2, e^(x^2) erfc(x) in x, and its asymptotic part in
// 1/x^2.

/** r = x^2, x <= 0.46875. */
// biome-ignore format: Horner's scheme
function core(r: number): number {
  const above =
    (((0.18577770618460315 * r + 3.1611237438705655) * r + 113.86415415105016) * r + 377.485237685302) * r +
    3209.3775891384694
  const below =
    (((1 * r + 23.601290952344122) * r + 244.02463793444417) * r + 1282.6165260773723) * r + 2844.236833439171
  return above / below
}

/** r = x, 0.46875 < x <= 4. */
// biome-ignore format: Horner's scheme
function body(r: number): number {
  const above =
    (((((((2.1531153547440383e-8 * r + 0.5641884969886701) * r + 8.883149794388377) * r + 66.11919063714163) * r
    + 298.6351381974001) * r + 881.952221241769) * r + 1712.0476126340707) * r + 2051.0783778260716) * r +
    1230.3393547979972
  const below =
    (((((((1 * r + 15.744926110709835) * r + 117.6939508913125) * r + 537.1811018620099) * r +
    1621.3895745666903) * r + 3290.7992357334597) * r + 4362.619090143247) * r + 3439.3676741437216) * r +
    1230.3393548037495
  return above / below
}

/** r = 1/x^2, x > 4. */
// biome-ignore format: Horner's scheme
function tail(r: number): number {
  const above =
    ((((0.016315387137302097 * r + 0.30532663496123236) * r + 0.36034489994980445) * r + 0.12578172611122926) *
    r + 0.016083785148742275) * r + 0.0006587491615298378
  const below =
    ((((1 * r + 2.568520192289822) * r + 1.8729528499234673) * r + 0.5279051029514285) * r +
    0.06051834131244132) * r + 0.0023352049762686918
  return above / below
}

/** e^(-scale x^2) for x >= 0, with x cut to sixteenths first so that its square loses nothing (Cody). */
function bell(x: number, scale: number): number {
  const cut = Math.floor(x * 16) / 16
  return exp(-cut * cut * scale) * exp(-(x - cut) * (x + cut) * scale)
}

/** e^(x^2) erfc(x) for x > 0.46875. */
function scaled(x: number): number {
  if (x <= 4) return body(x)
  const r = 1 / (x * x)
  return (0.5641895835477563 - r * tail(r)) / x
}

/**
 * The complementary error function, 2/sqrt(pi) times the integral of e^(-t^2) from x to infinity, to about 1e-15
 * relative.
 */
export function erfc(x: number): number {
  const size = x < 0 ? -x : x
  if (size <= 0.46875) return 1 - x * core(x * x)
  if (Number.isNaN(x)) return x
  const above = size > 27.3 ? 0 : bell(size, 1) * scaled(size)
  return x < 0 ? 2 - above : above
}

/**
 * P(Z <= z) for a standard normal Z, in [0, 1], to about 1e-15 relative, also in the lower tail (0 below -38.6).
 *
 * @param z any number; NaN gives NaN
 */
export function normalCdf(z: number): number {
  const size = z < 0 ? -z : z
  if (!(size > 0.662)) return 0.5 * erfc(z * -Math.SQRT1_2)
  const above = size > 38.6 ? 0 : 0.5 * bell(size, 0.5) * scaled(size * Math.SQRT1_2)
  return z < 0 ? above : 1 - above
}
