"""The limits of the barometer. Beside them: base/limits.py."""

from typing import Final

IDLE_MS: Final = 30 * 60 * 1000  # without a sign of life for so long, a visit is over
PERIOD_MS: Final = IDLE_MS  # open visits lie in a hash a period: one that may go on lies in this or in the last
PERIODS_KEPT: Final = 3
PERIOD_KEPT_S: Final = PERIODS_KEPT * PERIOD_MS // 1000
USERS_KEPT_DAYS: Final = 92  # who used what on a day; then only how many
TOTAL_MS_MAX: Final = 7 * 24 * 3600 * 1000  # of one page
BATCH_REPORTS: Final = 200  # one script call, which keeps Redis busy for some 5 ms
WAITING_MAX: Final = 50_000  # reports, one a page; a phone reports again in half a minute
PAGES_A_VISIT: Final = 16  # of one member at once; others are not counted
MEMBERS_MIN: Final = 10  # of a smaller group nothing is told
MONTH_DAYS: Final = 28  # whole weeks; who came within so long before is no new visitor
COHORT_WEEKS: Final = 12
DAYS_MAX: Final = 366  # of one question
YEARS: Final = (2000, 2999)  # of which days may be asked for

assert PERIOD_KEPT_S * 1000 > 2 * IDLE_MS, "a visit must be there for as long as it may go on"
