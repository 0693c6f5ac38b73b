"""Why a row is what it is: an article or an event told with its words, rules, joins and refusals."""
