"""Questions: the answer, its line of time, articles against each other, studies told in several ways."""
