"""`waqai rules`: what the rules are, and whether they keep their promises."""

from typing import TYPE_CHECKING, Annotated

import typer

from builders.counted import counted
from builders.errors import InputError

if TYPE_CHECKING:
    from builders.rules import Rule

app = typer.Typer(help="List the rules, or check each against its own examples.", no_args_is_help=True)


@app.command("list")
def list_rules(
    lang: Annotated[str | None, typer.Option(help="Only rules of this language: ar or en.")] = None,
    event: Annotated[str | None, typer.Option(help="Only rules whose sub-event type holds these words.")] = None,
) -> None:
    """List the rules: id, sub-event type, the words that signal it, and why.

    The columns are separated by tabs, the words by semicolons.
    """
    chosen = [rule for rule in _load(lang) if event is None or event.lower() in rule.event.lower()]
    if not chosen:
        raise InputError(None, None, None, f"no rule signals {event!r}", "waqai rules list prints what each signals")
    for rule in chosen:
        typer.echo("\t".join((rule.id, rule.event, "; ".join(rule.words), " ".join(rule.why.split()))))


@app.command("check")
def check_rules(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Only these rules.")] = None,
    lang: Annotated[str | None, typer.Option(help="Only rules of this language: ar or en.")] = None,
) -> None:
    """Code every example and counterexample of the rules; exit with 1 when one does not give what it promises."""
    rules = _load(lang)
    unknown = sorted(set(ids or ()) - {rule.id for rule in rules})
    if unknown:
        raise InputError(None, None, None, f"no rule {unknown[0]!r}", "waqai rules list prints them")

    from builders.loading import load_coder
    from builders.rule_check import check_rule

    code = load_coder()
    chosen = [rule for rule in rules if not ids or rule.id in ids]
    failures = [failure for rule in chosen for failure in check_rule(rule, code)]
    for failure in failures:
        typer.echo(failure)
    sentences = sum(len(rule.examples) + len(rule.counterexamples) for rule in chosen)
    typer.echo(
        f"{counted(len(chosen), 'rule')}, {sentences} examples and counterexamples, {len(failures)} failed", err=True
    )
    if failures:
        raise typer.Exit(1)


def _load(lang: str | None) -> "list[Rule]":
    """The rules of one language or of all."""
    from builders.readers.record import LANGUAGES
    from builders.rules import load_rules

    if lang is not None and lang not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise InputError(None, None, None, f"no rules for language {lang!r}", f"the languages are {known}")
    return [rule for one in LANGUAGES if lang in (None, one) for rule in load_rules(one)]
