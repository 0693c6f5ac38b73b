"""An article as it enters the house."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Article(BaseModel):
    """One news article; every offset elsewhere counts characters of its `body`.

    `id`: unique in its dataset. `source`: who published it. `url`: where, if known.
    `published`: local day of publication, the anchor of relative dates; None when not known. The day that the head of
    the text gives as that of the page counts more than what a collection says of it.
    `title`, `text`: as published. `lang`: `ar` or `en`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    source: str | None = None
    url: str | None = None
    published: date | None = None
    title: str = ""
    text: str = ""
    lang: Literal["ar", "en"]

    @property
    def body(self) -> str:
        """Title and text as one string, the string that is coded; offsets of evidence count in it.

        The title is put first, followed by a line break, unless the text begins with it.
        """
        if not self.title or self.text.startswith(self.title):
            return self.text
        return f"{self.title}\n{self.text}"


class ListedArticle(BaseModel):
    """One row of `articles.parquet`: an article that was read. Its text is there only if the dataset may give it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(description="Id of the article, unique in the dataset.")
    source: str | None = Field(description="Who published it.")
    url: str | None = Field(description="Where, if known.")
    published: date | None = Field(description="Local day of publication, or that with which the text opens.")
    title: str = Field(description="Title as published.")
    lang: str = Field(description="Language: ar or en.")
    sha256: str = Field(description="SHA-256 of the body: title and text as coded, UTF-8.")
    text: str | None = Field(description="The text as published; null where the licence of the dataset withholds it.")
