"""The records of a library and its vocabularies: frozen, without input or output, the same for all that reads them."""

from mgtui.model.records import *
from mgtui.model.vocabularies import *
