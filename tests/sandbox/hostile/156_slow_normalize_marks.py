# slow/normalize: marks normalize() sorts a long run of combining marks
import unicodedata
unicodedata.normalize('NFD','\u0315'*300000+'\u0300'*300000)
