difference = N[Norm[Total[left] - Total[right]]];
scale = N[Total[Norm /@ Join[left, right]]];
Print["left  ", Total[left]];
Print["right ", Total[right]];
Print["relative residual ", difference/scale];
Exit[If[difference > 0.01 scale, 0, 1]]
