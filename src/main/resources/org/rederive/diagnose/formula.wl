(* A value is a list of matrices, one for each choice of its indices x, y, z, the last one running
   first: 1 by 1 for a number, n by 1 for a ket, 1 by n for a bra, n by n for an operator. Indices
   and bands are counted from 0. *)

pi = N[Pi];

value[x_value] := x;
value[x_?NumericQ] := value[0, {{{N[x]}}}];
single[m_] := value[0, {N[m]}];
isNumber[m_] := Dimensions[m] == {1, 1};
isOperator[m_] := Dimensions[m][[1]] == Dimensions[m][[2]] && Length[m] > 1;

added[m_, o_] := Which[
   isNumber[m] && isOperator[o], m[[1, 1]]*IdentityMatrix[Length[o]] + o,
   isOperator[m] && isNumber[o], m + o[[1, 1]]*IdentityMatrix[Length[m]],
   True, m + o];
multipliedMatrices[m_, o_] := Which[isNumber[m], m[[1, 1]]*o, isNumber[o], m*o[[1, 1]], True, m . o];

plus[x_, y_] := plusValues[value[x], value[y]];
plusValues[value[r_, a_], value[s_, b_]] := value[r, MapThread[added, {a, b}]];
scaled[value[r_, a_], c_] := value[r, c*a];
negative[x_] := scaled[value[x], -1];
minus[x_, y_] := plus[x, negative[y]];
times[x_, y_] := timesValues[value[x], value[y]];
timesValues[value[r_, a_], value[s_, b_]] := 
  value[r + s, Flatten[Map[Function[{m}, Map[Function[{o}, multipliedMatrices[m, o]], b]], a], 1]];
over[x_, y_] := scaled[value[x], 1/numberOf[y]];
power[x_, n_] := Nest[Function[{p}, times[x, p]], value[x], n - 1];

numberOf[x_] := numberIn[value[x]];
numberIn[value[0, {{{z_}}}]] := z;

component[x_, i_] := part[value[x], i];
component[x_, i_, others__] := component[component[x, i], others];
part[value[r_, a_], i_] := value[r - 1, Take[a, {3^(r - 1)*i + 1, 3^(r - 1)*(i + 1)}]];

space[entries_] := spaceOf[Map[value, entries]];
spaceOf[all_] := value[First[all][[1]] + 1, alike[Flatten[Map[Last, all], 1]]];
alike[parts_] := alikeOperators[parts, Select[parts, isOperator]];
alikeOperators[parts_, {}] := parts;
alikeOperators[parts_, {m_, ___}] :=
  Map[Function[{p}, If[isNumber[p], p[[1, 1]]*IdentityMatrix[Length[m]], p]], parts];

matrix[rows_] := single[rows];
unitMatrix[n_] := single[IdentityMatrix[n]];
diagonal[entries_] := single[DiagonalMatrix[entries]];
multiplied[rows_, others_] := rows . others;
complexNumber[re_, im_] := N[re + im*I];
conjugated[number_] := Conjugate[number];
phase[factor_] := N[factor/Conjugate[factor]];
gaugeFactor[factor_, exponent_] := value[N[factor*Exp[exponent/4]]];
nth[things_, n_] := things[[n + 1]];
without[numbers_, number_] := Select[numbers, Function[{each}, each != number]];
joined[lists_] := Flatten[lists, 1];
written[rows_, entries_] := single[Partition[Map[numberOf, entries], Length[entries]/rows]];

eachPart[f_, x_] := eachPartOf[f, value[x]];
eachPartOf[f_, value[r_, a_]] := value[r, Map[f, a]];
dagger[x_] := eachPart[ConjugateTranspose, x];
transposed[x_] := eachPart[Transpose, x];
realPart[x_] := scaled[plus[x, dagger[x]], 1/2];
imaginaryPart[x_] := scaled[minus[x, dagger[x]], -I/2];
commutator[x_, y_] := minus[times[x, y], times[y, x]];
anticommutator[x_, y_] := plus[times[x, y], times[y, x]];
along[x_, i_, y_, j_] := times[component[x, i], component[y, j]];
dot[x_, y_] := total[{along[x, 0, y, 0], along[x, 1, y, 1], along[x, 2, y, 2]}];
turned[x_, y_, i_, j_] := minus[along[x, i, y, j], along[x, j, y, i]];
cross[x_, y_] := space[{turned[x, y, 1, 2], turned[x, y, 2, 0], turned[x, y, 0, 1]}];
leviCivita[i_, j_, k_] := (j - i)*(k - i)*(k - j)/2;
total[terms_] := If[terms === {}, value[0], Fold[plus, First[terms], Rest[terms]]];
operatorOf[x_, n_] := eachPart[Function[{m}, If[isNumber[m], m[[1, 1]]*IdentityMatrix[n], m]], x];
trace[x_, n_] := eachPart[Function[{m}, {{Tr[m]}}], operatorOf[x, n]];
determinant[x_, n_] := eachPart[Function[{m}, {{Det[m]}}], operatorOf[x, n]];
inverse[x_, n_] := eachPart[Inverse, operatorOf[x, n]];
square[x_] := squareOf[value[x]];
squareOf[x_] := If[x[[1]] == 0, times[dagger[x], x], dot[dagger[x], x]];
root[x_, degree_] := value[N[numberOf[x]^(1/degree)]];
elementary[name_, x_] := value[N[elementaryFunction[name][numberOf[x]]]];
elementaryFunction["log"] = Log;
elementaryFunction["sin"] = Sin;
elementaryFunction["cos"] = Cos;
elementaryFunction["tan"] = Tan;
elementaryFunction["sinh"] = Sinh;
elementaryFunction["cosh"] = Cosh;
elementaryFunction["tanh"] = Tanh;
elementaryFunction["cot"] = Cot;
elementaryFunction["sec"] = Sec;
elementaryFunction["csc"] = Csc;
elementaryFunction["coth"] = Coth;
elementaryFunction["sech"] = Sech;
elementaryFunction["csch"] = Csch;
expectation[x_, ket_] := over[times[times[dagger[ket], x], ket], times[dagger[ket], ket]];

(* By Taylor's series of a fraction of the matrix. *)
exponentialOfMatrix[m_] := powersOfTwo[N[m], Max[0, Ceiling[Log[2, Max[Norm[N[m], "Frobenius"], 1/1000]]] + 3]];
powersOfTwo[m_, halvings_] := Nest[Function[{p}, p . p], taylor[m/2.^halvings], halvings];
taylor[m_] := Fold[Function[{sum, n}, IdentityMatrix[Length[m]] + m . sum/n], IdentityMatrix[Length[m]], Range[19, 1, -1]];
exponential[x_] := eachPart[Function[{m}, If[isNumber[m], Exp[m], exponentialOfMatrix[m]]], x];

(* Coordinates are counted from the point; where some are said to be zero is another point. *)

coordinateNames = {"k_x", "k_y", "k_z", "r_x", "r_y", "r_z", "t", "s", "f_x", "f_y", "f_z"};
origin = Association[Map[Function[{name}, name -> 0.], coordinateNames]];
start[momentum_] := point[origin, {}, momentum];
moved[point[q_, zeros_, momentum_], place_, step_] :=
  point[Append[q, place -> q[place] + step], zeros, momentum];
atZero[point[q_, zeros_, momentum_], places_] :=
  point[Join[q, Association[Map[Function[{name}, name -> 0.], places]]], Union[zeros, places], momentum];
ofMomentum[point[q_, zeros_, momentum_]] :=
  point[Join[origin, KeyTake[q, {"k_x", "k_y", "k_z"}]], {}, momentum];
valueAt[f_, x_] := f[x];

(* df/d(place): central differences with 3 steps, their errors of order 2 and 4 taken out. *)
slope[f_, x_, place_] := extrapolated[Map[Function[{step}, difference[f, x, place, step]], {0.02, 0.01, 0.005}]];
difference[f_, x_, place_, step_] :=
  scaled[minus[f[moved[x, place, step]], f[moved[x, place, -step]]], 1/(2*step)];
extrapolated[{d_, e_, f_}] := plus[scaled[d, 1/45], plus[scaled[e, -20/45], scaled[f, 64/45]]];
derivative[f_, x_, {place_}] := slope[f, x, place];
derivative[f_, x_, places_] := space[Map[Function[{place}, slope[f, x, place]], places]];
slopeOfPart[f_, x_, places_, i_, j_] := slope[Function[{y}, component[f[y], j]], x, nth[places, i]];
divergence[f_, x_, places_] :=
  total[{slopeOfPart[f, x, places, 0, 0], slopeOfPart[f, x, places, 1, 1], slopeOfPart[f, x, places, 2, 2]}];
turnedSlope[f_, x_, places_, i_, j_] := minus[slopeOfPart[f, x, places, i, j], slopeOfPart[f, x, places, j, i]];
curl[f_, x_, places_] :=
  space[{turnedSlope[f, x, places, 1, 2], turnedSlope[f, x, places, 2, 0], turnedSlope[f, x, places, 0, 1]}];

(* Between two ends, in four parts, each by Gauss's rule with ten nodes: the eigenvalues of a
   tridiagonal matrix (G. H. Golub and J. H. Welsch, Math. Comp. 23, 221 (1969)). *)
besideDiagonal[i_, j_] := If[Abs[i - j] == 1, Min[i, j]/Sqrt[4.*Min[i, j]^2 - 1], 0.];
gaussNode[node_, vector_] := {(1 + node)/2, First[vector]^2/vector . vector};
gaussNodes = MapThread[gaussNode, Eigensystem[Table[besideDiagonal[i, j], {i, 1, 10}, {j, 1, 10}]]];
integral[f_, x_, places_, start_, end_] := between[f, atZero[x, places], First[places], numberOf[start], numberOf[end]];
between[f_, x_, place_, a_, b_] :=
  total[Flatten[Table[Map[Function[{node}, belowIntegral[f, x, place, a + (b - a)*(part + First[node])/4, (b - a)*Last[node]/4]], gaussNodes], {part, 0, 3}], 1]];
belowIntegral[f_, x_, place_, there_, weight_] := scaled[f[moved[x, place, there]], weight];

coordinate[base_, x_, places_] := coordinateParts[MapThread[Function[{b, place}, coordinatePart[b, place, x]], {base, places}]];
coordinatePart[b_, place_, point[q_, zeros_, momentum_]] := If[MemberQ[zeros, place], 0, b] + q[place];
coordinateParts[{one_}] := value[one];
coordinateParts[parts_] := space[parts];

(* H near one point as it is typed: H = R E R^-1 with R = R0 S, or R = R0 exp(G - G^dagger). *)
near[point_, zeros_, what_] := {point, Sort[zeros], what};
site[point_, zeros_, "start" -> r_, "unitary" -> unitary_, "change" -> change_, "energies" -> energies_, "lengths" -> lengths_] :=
  near[point, zeros, typed[r, unitary, change, energies, lengths]];
energiesAt[typed[r_, unitary_, change_, energies_, lengths_], q_] := N[energies[q]];
lengthsAt[typed[r_, unitary_, change_, energies_, lengths_], q_] := N[lengths[q]];
given[places_, sites_, point[q_, zeros_, momentum_]] :=
  givenAt[sites, momentum, Sort[Select[zeros, Function[{z}, MemberQ[places, z]]]]];
givenAt[sites_, momentum_, zeros_] :=
  First[Select[sites, Function[{each}, each[[1]] == momentum && each[[2]] === zeros]]][[3]];
basis[typed[r_, unitary_, change_, energies_, lengths_], q_] := N[r] . changeOf[unitary, N[change[q]]];
changeOf[unitary_, m_] := If[unitary, exponentialOfMatrix[m - ConjugateTranspose[m]], m];
matrixOf[there_, q_] := conjugatedBy[basis[there, q], energiesAt[there, q]];
conjugatedBy[r_, energies_] := r . DiagonalMatrix[energies] . Inverse[r];

(* A function of the coordinates that is given near each of its points. *)
at[field[places_, sites_], x_] := value[given[places, sites, x][x[[1]]]];
at[f_Function, x_] := f[x];

(* Eigenvalues and eigenvectors, in an order and in a gauge. *)
at[h_hamiltonian, x_] := single[matrixAt[h, x]];
matrixAt[hamiltonian[places_, sites_, "linear" -> linear_, "normalised" -> normalised_], x_] :=
  If[linear, linearMatrix[given[places, sites, x], x[[1]]], matrixOf[given[places, sites, x], x[[1]]]];
linearMatrix[there_, q_] := matrixOf[there, Append[q, "s" -> 0.]] + q["s"]*
    slope[Function[{y}, single[matrixOf[there, y[[1]]]]], point[Append[q, "s" -> 0.], {}, 0], "s"][[2, 1]];
expected[hamiltonian[places_, sites_, ___], x_] := energiesAt[given[places, sites, x], x[[1]]];
isNormalised[hamiltonian[places_, sites_, linear_, "normalised" -> normalised_]] := normalised;
statedLengths[hamiltonian[places_, sites_, ___], x_, vectors_] :=
  lengthsAlong[given[places, sites, x], x[[1]], vectors];
lengthsAlong[there_, q_, vectors_] := lengthsAt[there, q]/Diagonal[Inverse[basis[there, q]] . vectors];

(* A matrix that the document writes; its bands are in the order of their real parts, and near the
   point they are continued from there. *)
at[h_writtenHamiltonian, x_] := single[matrixAt[h, x]];
matrixAt[writtenHamiltonian[f_, n_, normalised_], x_] := operatorOf[f[x], n][[2, 1]];
expected[h_writtenHamiltonian, point[q_, zeros_, momentum_]] :=
  SortBy[Eigenvalues[N[matrixAt[h, point[origin, zeros, momentum]]]], Re];
isNormalised[writtenHamiltonian[f_, n_, "normalised" -> normalised_]] := normalised;
statedLengths[h_writtenHamiltonian, x_, vectors_] := own[h, x, vectors];

(* Each expected energy takes the nearest one that is left. *)
ordered[h_, x_] := inOrder[Eigensystem[N[matrixAt[h, x]]], expected[h, x]];
inOrder[{energies_, rows_}, expectedOnes_] :=
  pickedBands[energies, rows, Fold[Function[{order, each}, Append[order, nearestOf[energies, order, each]]], {}, expectedOnes]];
nearestOf[energies_, taken_, expectedOne_] :=
  First[SortBy[Complement[Range[Length[energies]], taken], Function[{m}, Abs[energies[[m]] - expectedOne]]]];
pickedBands[energies_, rows_, order_] := {energies[[order]], Transpose[rows[[order]]]};

(* In a smooth gauge of one's own, where the component that is largest at the point is one or
   positive, or in the one that the counterexample states. *)
ownGauge = True;
eigen[h_, x_] := eigenIn[ownGauge, h, x];
eigenIn[gauge_, h_, x_] := eigenIn[gauge, h, x] = withFactors[gauge, h, x, ordered[h, x]];
withFactors[gauge_, h_, x_, {energies_, vectors_}] :=
  withLeft[energies, vectors . DiagonalMatrix[If[gauge, own[h, x, vectors], statedLengths[h, x, vectors]]]];
withLeft[energies_, vectors_] := {energies, vectors, Inverse[vectors]};
own[h_, point[q_, zeros_, momentum_], vectors_] :=
  MapThread[Function[{there, vector}, ownFactor[isNormalised[h], vector, largest[there]]],
    {Transpose[ordered[h, point[origin, zeros, momentum]][[2]]], Transpose[vectors]}];
largest[vector_] := First[Ordering[Abs[vector], -1]];
ownFactor[normalised_, vector_, n_] :=
  If[normalised, Abs[vector[[n]]]/vector[[n]]/Norm[vector], 1/vector[[n]]];
energy[h_, x_, n_] := value[eigen[h, x][[1, n + 1]]];
right[h_, x_, n_] := (noteVectors[h]; single[Transpose[{Transpose[eigen[h, x][[2]]][[n + 1]]}]]);
left[h_, x_, n_] := (noteVectors[h]; single[ConjugateTranspose[{eigen[h, x][[3, n + 1]]}]]);

(* Eigenvectors of a written matrix are stated up to a factor. *)
hasFreeGauge = False;
noteVectors[h_writtenHamiltonian] := (hasFreeGauge = True);
noteVectors[h_hamiltonian] := Null;

(* A solution of i d|psi>/dt = H|psi>, by its value at the time and at time zero. *)
evolving[x_, h_, now_, before_] :=
  times[exponential[times[-I*x[[1]]["t"], h]], If[MemberQ[x[[2]], "t"], at[before, x], at[now, x]]];
evolved[h_, time_, before_] := Function[{x}, times[exponential[times[-I*time, h]], at[before, x]]];

(* Components as they are compared: operators by what they make of one vector. *)
flat[x_, kind_, ket_] := Flatten[Last[probed[kind, value[x], value[ket]]]];
probed["operator", x_, ket_] := times[operatorOf[x, Length[ket[[2, 1]]]], ket];
probed["bra", x_, ket_] := times[x, ket];
probed[kind_, x_, ket_] := x;
components[term[text_, kind_, values_], points_, probe_] :=
  Flatten[MapThread[Join, Map[Function[{p}, atPoint[kind, values, probe, start[p]]], points]]];
atPoint[kind_, values_, probe_, x_] := Map[Function[{v}, flat[v, kind, probe[x]]], values[x]];
sideOf[name_, terms_, points_, probe_] :=
  Fold[Function[{sum, part}, If[AllTrue[part, zeroQ], sum, sum + part]], 0,
    Map[Function[{each}, shown[name, each, components[each, points, probe]]], terms]];
zeroQ[z_] := z == 0;
shown[name_, term[text_, ___], part_] := (Print[name, " term ", text, " = ", part]; part);
alikeSides[stated_, found_] := If[ListQ[found], found, Table[found, Length[stated]]];
agree[found_, stated_] := Norm[N[found - stated]] <= 1/100000*Norm[N[stated], Infinity];
commonFactor[found_, stated_] := factorAt[found, stated, First[Ordering[Abs[stated], -1]]];
factorAt[found_, stated_, n_] := If[stated[[n]] == 0, 1, found[[n]]/stated[[n]]];
signOf[difference_, left_, right_] :=
  If[Norm[difference] <= 1/10000*Max[Norm[left], Norm[right]], 0, If[Re[First[difference]] < 0, -1, 1]];

(* Both sides in a gauge of one's own; if they are not as stated, in the gauge that is stated. *)
judge[statement_, stated_, allowed_, hamiltonians_, points_, probe_] :=
  If[judgeIn[True, statement, stated, allowed, points, probe]
      || hamiltonians =!= {} && judgeIn[False, statement, stated, allowed, points, probe],
    Print["the statement is false here, as the counterexample says"]; finished[0],
    Print["NOT as the counterexample says: left ", stated[[1]], " right ", stated[[2]]]; finished[1]];
judgeIn[gauge_, statement_, stated_, allowed_, points_, probe_] := (ownGauge = gauge;
   judgeSides[
     alikeSides[stated[[1]], sideOf["left ", statement[[1]], points, probe]],
     alikeSides[stated[[2]], sideOf["right", statement[[2]], points, probe]],
     Flatten[stated], allowed]);
judgeSides[left_, right_, stated_, allowed_] := (Print["left  ", left]; Print["right ", right];
   (agree[Join[left, right], stated]
      || !ownGauge && hasFreeGauge && agree[Join[left, right], commonFactor[Join[left, right], stated]*stated])
     && !MemberQ[allowed, signOf[left - right, left, right]]);
finished[code_] := If[$ScriptCommandLine =!= {}, Exit[code], code];
