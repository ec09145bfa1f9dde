"""How well one tag follows another in French, as scores on a logarithmic scale.

Set by hand from the grammar: closed classes say what may follow them. What is not in the
table hardly ever is. For the tags see `closed_tags`.
"""

from __future__ import annotations

from typing import Final

UNHEARD: Final = -4.0
_LINES: Final = """
B D.5 S.5 P.3 F.3 L.3 N-.9 H.2 A-1 M.1 Z.2 T0 J.2 R0 Q-.2 O-2.5 E-.7 V-1.8 X-2.5 I-1 K-.8 G-.3 C0 W0
, D.3 S.4 P.3 F.3 L.3 N-.4 H.2 A-.3 M.1 Z.2 T0 J.2 R.2 Q.2 O-.4 E-.2 V-.5 X-.7 I-.6 K-.2 G.2 C.3 W0 ,0
D N1 A.3 M.5 H.3 Z-1.0 K-1.6 T-2 I-4.5 ,-5 G-3
Y D.8 N.4 A-.2 M.3 T.5 R.3 H0 ,-3 Q0
N P.5 F.5 L.5 A.3 V.2 X.2 C.2 R0 Q.4 ,.3 B.3 K-.2 N-1.6 D-1.6 Z-.4 H0 S-1 O-.2 E.2 J-.7 G-.8 M-1 T-2
H P.2 F.2 L.2 A-.8 V.3 X.3 C.2 R0 Q.2 ,.3 B.3 K-.6 N-1.3 D-1.3 Z-.4 H.5 S-1 O-.2 E.2 J-.7 G-.8 M-.3
A N-1 P.3 F.3 L.3 V0 X0 C.2 R-.4 Q0 ,.3 B.3 K-1 A-.2 D-.3 Z-.5 H-.3 S-1 O-.4 E0 J.1 G-1.2 M-1.5
a N.4 A-.3 K-.8 V-.8 X-.8 ,-.3 B-.3 P-.2 F-.3 L-.3 C0 R-.6 Q-.3 Z-.8 H0 M-.6 S-2 E-.5 O-1 J-.8
M N.6 P.2 F.2 L.2 ,.2 B.2 A-.3 V-.6 X-.5 C.1 M.3 K-1 R-.5 Q-.3 H-.2 D-2 Z-.8
S V1 X1 E.8 O.8 Z-1.5 ,-3 S-3
O V1 X.8 I.5 G.2 O.3 Z-3.5
E V1 X1 O.6 I-.7 Z.2 G0
R S.5 V-.2 X-.2 D.3 O-.2 E.2 N-1.2 H.1 P-.6 F-.6 L-.6 Z-.4 T0 I-1.5 A-2 M-.5 ,-1.5 R-.5 C-3 J-3 B-1.5
Q V1 X1 O.6 E.6 Z-.4 S-1.5 D-2 ,-1 B-1.5
T M0 V.3 X.3 P.2 F.2 L.2 R.3 Q.5 ,.2 B.2 E.3 O0 Z0 C.1 K-.8 A-.8 N-3 D-1.2 I-1.5 J-.5 S-2 T-1 G-1
V D.5 P.3 F.3 L.3 Z.3 A-.3 I.2 ,0 B.1 N-1.3 J.6 R-.3 Q-.6 S-1.5 T0 K-1.3 C-.2 M0 H-.4 V-4 O-2.5 E-4 G-1
X K1.5 U1.2 Z0 T-1.5 ,-2.5
U K1.5 Z0 ,-2.5
I D.5 P.3 F.3 L.3 ,.2 B.2 Z.1 I.1 C.1 J.1 R0 A-1 N-1 T.1 V-1.3 X-1.3 M0 H-.5 K-.5 Q-1 S-1.5 O-2 E-2 G-1
G D.5 P.3 F.3 L.3 ,.1 B0 Z.1 I.1 C0 J.2 R0 A-.4 N-1.2 T0 V-2 K-.4 M0 H-.5
K P.4 F.4 L.4 ,.2 B.2 D.1 Z.1 C.1 I-.6 J0 A-.6 N-2 R-.4 Q-.7 V-1 X-1 T-.3 M-.3 H-.7 E-.8 S-1.5 G-.8
P J0 D.6 N.3 H.4 M.3 T.2 A-.7 R-.4 Q-.2 Z-1 P-2 F-2 L-2 I-5
F N.4 H.4 G1.2 D-1 M.3 T.2 A-.5 R-.5 Z-.3 I-5
L D.6 N.4 H.4 M.3 I.7 O.1 T.2 A-.6 R-.6 Q-.2 Z-.7 J.5 E-.6 P-1.5 F-1.5 L-.2 ,-4
C D.1 N-.4 A0 V0 X-.1 I0 K-.1 P0 F0 L0 S.2 Z0 H-.1 T-.1 O.1 E.2 J0 R-.1 Q0 M-.1 G-.3 C-2 ,-1 B-1.5
J S.6 D.5 H.3 N-.8 T.2 P0 F0 L0 V-2.2 X-2.5 Z0 O-1.5 E-.8 I-3 A-1.3 J-.5 M0 C-2 ,-1 R-1.5 G-2 K-1.5
Z A.3 Z0 P.2 F.2 L.2 D0 K.2 V-.5 X-.7 N-2 I-.2 ,.2 B.2 C.1 S.1 J.2 R-.6 Q-.5 T-.4 O-.8 E-.5 H-.8 M0
W ,.2 B.2 D0 N0 S0
"""  # noqa: E501 - one line, one tag


def _table() -> dict[tuple[str, str], float]:
    found = {}
    for line in _LINES.strip().splitlines():
        before, *others = line.split()
        for entry in others:
            found[before, entry[0]] = float(entry[1:])
    return found


FOLLOWS: Final = _table()
"""The score of each pair of neighbouring tags; `UNHEARD` for one that is not in it."""
