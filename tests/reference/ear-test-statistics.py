"""Reference for src/eartest/statistics: binomial p, Clopper-Pearson intervals and d' by SciPy.

    python3 tests/reference/ear-test-statistics.py

writes three tables beside this file, which tests/unit/eartest/statistics reads; Python is not needed to run those.
Written by Python 3.11.7, SciPy 1.17.1.

d' is found from the models' definitions, not from the closed forms that the page uses: the triangle from Thurstone's
integral, ABX from the two normal variables that its listener compares.
"""

import math
from fractions import Fraction
from pathlib import Path

from scipy import integrate, optimize, stats
from scipy.special import ndtr

HERE = Path(__file__).parent
MOST_TRIALS = 100
OFFERED = [8, 10, 12, 16, 20, 24, 30, 32, 40, 50, 100]
UNIT = 10**7  # Shares and p are whole numbers of 1e-7, which keeps the tables small.


def in_units(value):
    return round(value * UNIT)


def both_or_neither(first, second):
    return first * second + (1 - first) * (1 - second)


def forced_choice(d):
    return ndtr(d / math.sqrt(2))


def differencing(d):
    """X is A's sound: B - A has mean d and variance 2, (A + B)/2 - X mean d/2 and variance 3/2, and they are independent."""
    return both_or_neither(ndtr(d / math.sqrt(2)), ndtr((d / 2) / math.sqrt(3 / 2)))


def independent_observation(d):
    """X against the middle between the two sounds; A against B."""
    return both_or_neither(ndtr(d / math.sqrt(2)), ndtr(d / 2))


def triangle(d):
    """z is the distance of the two that are alike, over its deviation, the root of 2."""
    shift, root = d * math.sqrt(2 / 3), math.sqrt(3)

    def integrand(z):
        density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
        return (ndtr(-z * root + shift) + ndtr(-z * root - shift)) * density

    return 2 * integrate.quad(integrand, 0, 12, points=[shift / root], epsabs=1e-13, epsrel=1e-12)[0]


MODELS = {
    "forced-choice": (forced_choice, 1 / 2),
    "differencing": (differencing, 1 / 2),
    "independent-observation": (independent_observation, 1 / 2),
    "triangle": (triangle, 1 / 3),
}


def d_prime(model, share):
    share_of, chance = MODELS[model]
    if share <= chance:
        return "0"
    if share >= 1:
        return "Infinity"
    root = optimize.brentq(lambda d: share_of(d) - share, 0, 30, xtol=1e-11, rtol=1e-13)
    return f"{root:.8f}"


def interval_low(hits, trials):
    return 0.0 if hits == 0 else stats.beta.ppf(0.025, hits, trials - hits + 1)


def interval_high(hits, trials):
    return 1.0 if hits == trials else stats.beta.ppf(0.975, hits + 1, trials - hits)


def write(name, header, rows):
    text = "\n".join([header, *(",".join(map(str, row)) for row in rows)])
    (HERE / name).write_text(text + "\n")


def counts():
    for trials in range(1, MOST_TRIALS + 1):
        for hits in range(trials + 1):
            yield (
                hits,
                trials,
                in_units(interval_low(hits, trials)),
                in_units(interval_high(hits, trials)),
                in_units(stats.binomtest(hits, trials, 0.5, "greater").pvalue),
                in_units(stats.binomtest(hits, trials, 1 / 3, "greater").pvalue),
            )


def distances():
    shares = {Fraction(hits, trials) for trials in range(1, MOST_TRIALS + 1) for hits in range(trials + 1)}
    for share in sorted(shares):
        if Fraction(1, 3) < share < 1:
            distance = (d_prime(model, float(share)) for model in MODELS)
            yield (share.numerator, share.denominator, *distance)


def ends():
    for trials in OFFERED:
        for hits in range(trials + 1):
            low, high = interval_low(hits, trials), interval_high(hits, trials)
            two_sided = in_units(stats.binomtest(hits, trials, 0.5, "two-sided").pvalue)
            row = [d_prime(model, end) for model in MODELS for end in (low, high)]
            yield (hits, trials, two_sided, *row)


write("ear-test-counts.csv", "hits,trials,low_e7,high_e7,p_half_e7,p_third_e7", counts())
write("ear-test-d-primes.csv", "hits,trials," + ",".join(MODELS), distances())
write(
    "ear-test-intervals.csv",
    "hits,trials,p_two_sided_e7," + ",".join(f"{model} {end}" for model in MODELS for end in ("low", "high")),
    ends(),
)
