// What phones are told of contests: which of them this member judges, and of which the results are out. No DOM here.

export class ToldContests {
  judging = [];
  results = [];

  /** Takes a frame if it is of contests; whether it was. */
  receive({ type, contests }) {
    if (type === "judging") this.judging = contests;
    else if (type === "contest_results") this.results = contests;
    else return false;
    return true;
  }
}
