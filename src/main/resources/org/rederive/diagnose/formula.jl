using LinearAlgebra: Diagonal, SymTridiagonal, det, diag, eigen, norm, tr

# A value is a row of matrices, one for each choice of its indices x, y, z, the last one running
# first: 1 by 1 for a number, n by 1 for a ket, 1 by n for a bra, n by n for an operator. Indices
# and bands are counted from 0.

const Entries = Matrix{ComplexF64}

struct Value
    rank::Int
    parts::Vector{Entries}
end

single(entries) = Value(0, Entries[Entries(entries)])

value(x::Value) = x
value(x::Number) = single(fill(ComplexF64(x), 1, 1))

is_number(m) = size(m) == (1, 1)

is_operator(m) = size(m, 1) == size(m, 2) > 1

unit(n) = Entries(Diagonal(ones(n)))

function added(m, other)
    if is_number(m) && is_operator(other)
        return m[1, 1] * unit(size(other, 1)) + other
    end
    if is_operator(m) && is_number(other)
        return m + other[1, 1] * unit(size(m, 1))
    end
    return m + other
end

function multiplied_matrices(m, other)
    if is_number(m)
        return m[1, 1] * other
    end
    return is_number(other) ? m * other[1, 1] : m * other
end

plus(a, b) = Value(a.rank, Entries[added(m, o) for (m, o) in zip(a.parts, b.parts)])

scaled(a, factor) = Value(a.rank, Entries[factor * m for m in a.parts])

times(a, b) =
    Value(a.rank + b.rank, Entries[multiplied_matrices(m, o) for m in a.parts for o in b.parts])

Base.:+(a::Value, b::Value) = plus(a, b)
Base.:+(a::Value, b::Number) = plus(a, value(b))
Base.:+(a::Number, b::Value) = plus(value(a), b)
Base.:-(a::Value) = scaled(a, -1)
Base.:-(a::Value, b::Value) = plus(a, -b)
Base.:-(a::Value, b::Number) = plus(a, -value(b))
Base.:-(a::Number, b::Value) = plus(value(a), -b)
Base.:*(a::Value, b::Value) = times(a, b)
Base.:*(a::Value, b::Number) = scaled(a, b)
Base.:*(a::Number, b::Value) = scaled(b, a)
Base.:/(a::Value, b::Value) = scaled(a, 1 / number_of(b))
Base.:/(a::Value, b::Number) = scaled(a, 1 / b)
Base.:/(a::Number, b::Value) = value(a / number_of(b))

function Base.:^(a::Value, exponent::Integer)
    power = a
    for _ in 2:exponent
        power = a * power
    end
    return power
end

function Base.getindex(a::Value, index::Integer, others::Integer...)
    size_of_part = 3^(a.rank - 1)
    first_part = index * size_of_part
    part = Value(a.rank - 1, a.parts[(first_part + 1):(first_part + size_of_part)])
    return length(others) == 0 ? part : part[others...]
end

function number_of(x)
    v = value(x)
    if v.rank > 0 || !is_number(v.parts[1])
        error("a number is needed")
    end
    return v.parts[1][1, 1]
end

function space(entries)
    values_of_entries = Value[value(entry) for entry in entries]
    parts = Entries[part for v in values_of_entries for part in v.parts]
    sizes = [size(part, 1) for part in parts if is_operator(part)]
    if length(sizes) > 0
        parts = Entries[is_number(m) ? m[1, 1] * unit(sizes[1]) : m for m in parts]
    end
    return Value(values_of_entries[1].rank + 1, parts)
end

entries_of(rows) = Entries([ComplexF64(row[j]) for row in rows, j in eachindex(rows[1])])

matrix(rows) = single(entries_of(rows))

unit_matrix(n) = single(unit(n))

diagonal(entries) = single(Diagonal([ComplexF64(entry) for entry in entries]))

multiplied(rows, others) = entries_of(rows) * entries_of(others)

complex_number(re, im) = ComplexF64(re, im)

conjugated(number) = conj(number)

phase(factor) = factor / conj(factor)

gauge_factor(factor, exponent) = value(factor * exp(exponent / 4))

nth(things, n) = things[n + 1]

without(numbers, number) = [n for n in numbers if n != number]

joined(lists) = [each for one in lists for each in one]

function written(rows, entries)
    columns = div(length(entries), rows)
    numbers = [number_of(entry) for entry in entries]
    return single([numbers[columns * (i - 1) + j] for i in 1:rows, j in 1:columns])
end

each_part(f, x) = Value(value(x).rank, Entries[f(part) for part in value(x).parts])

dagger(x) = each_part(m -> Entries(m'), x)

transposed(x) = each_part(m -> Entries(transpose(m)), x)

real_part(x) = (value(x) + dagger(x)) / 2

imaginary_part(x) = (value(x) - dagger(x)) / 2im

commutator(x, y) = value(x) * y - value(y) * x

anticommutator(x, y) = value(x) * y + value(y) * x

dot(x, y) = total([x[i] * y[i] for i in 0:2])

cross(x, y) = space([x[i] * y[j] - x[j] * y[i] for (i, j) in [(1, 2), (2, 0), (0, 1)]])

levi_civita(i, j, k) = div((j - i) * (k - i) * (k - j), 2)

function total(terms)
    result = nothing
    for term in terms
        result = result === nothing ? value(term) : result + term
    end
    return result === nothing ? value(0) : result
end

operator_of(x, n) = each_part(m -> is_number(m) ? m[1, 1] * unit(n) : m, x)

trace(x, n) = each_part(m -> fill(tr(m), 1, 1), operator_of(x, n))

determinant(x, n) = each_part(m -> fill(det(m), 1, 1), operator_of(x, n))

inverse(x, n) = each_part(m -> inv(m), operator_of(x, n))

square(x) = value(x).rank == 0 ? dagger(x) * x : dot(dagger(x), x)

# The principal one, above the cut for numbers on it.
root(x, degree) = value((number_of(x) + 0.0)^(1 / degree))

const ELEMENTARY = Dict(
    "log" => log,
    "sin" => sin,
    "cos" => cos,
    "tan" => tan,
    "sinh" => sinh,
    "cosh" => cosh,
    "tanh" => tanh,
    "cot" => cot,
    "sec" => sec,
    "csc" => csc,
    "coth" => coth,
    "sech" => sech,
    "csch" => csch,
)

elementary(name, x) = value(ELEMENTARY[name](number_of(x) + 0.0))

expectation(x, ket) = dagger(ket) * x * ket / (dagger(ket) * ket)

exponential(x) =
    each_part(m -> is_number(m) ? fill(exp(m[1, 1]), 1, 1) : Entries(exp(m)), x)

# Coordinates are counted from the point; where some are said to be zero is another point.

const COORDINATES = (:k_x, :k_y, :k_z, :r_x, :r_y, :r_z, :t, :s, :f_x, :f_y, :f_z)

const Coordinates = NamedTuple{COORDINATES,NTuple{11,Float64}}

struct Point
    q::Coordinates
    zeros::Vector{String}
    momentum::Int
end

coordinates(f) = Coordinates(Tuple(Float64(f(name)) for name in COORDINATES))

origin() = coordinates(name -> 0.0)

start(momentum) = Point(origin(), String[], momentum)

function with_coordinate(q, place, number)
    return coordinates(name -> String(name) == place ? number : q[name])
end

moved(x, place, step) =
    Point(with_coordinate(x.q, place, x.q[Symbol(place)] + step), x.zeros, x.momentum)

function at_zero(x, places)
    q = x.q
    for place in places
        q = with_coordinate(q, place, 0.0)
    end
    return Point(q, sort(union(x.zeros, places)), x.momentum)
end

function of_momentum(x)
    q = coordinates(name -> name in (:k_x, :k_y, :k_z) ? x.q[name] : 0.0)
    return Point(q, String[], x.momentum)
end

value_at(f, x) = f(x)

const STEP = 0.02

# df/d(place): central differences with 3 steps, their errors of order 2 and 4 taken out.
function slope(f, x, place)
    d = Value[]
    for n in 0:2
        step = STEP / 2^n
        push!(d, (value(f(moved(x, place, step))) - f(moved(x, place, -step))) / (2 * step))
    end
    former = (4 * d[2] - d[1]) / 3
    latter = (4 * d[3] - d[2]) / 3
    return (16 * latter - former) / 15
end

function derivative(f, x, places)
    slopes = [slope(f, x, place) for place in places]
    return length(slopes) == 1 ? slopes[1] : space(slopes)
end

divergence(f, x, places) = total([slope(y -> f(y)[i], x, nth(places, i)) for i in 0:2])

function curl(f, x, places)
    d = [slope(f, x, place) for place in places]
    return space([d[i][j - 1] - d[j][i - 1] for (i, j) in [(2, 3), (3, 1), (1, 2)]])
end

# Between two ends, in four parts, each by Gauss's rule with ten nodes: the eigenvalues of a
# tridiagonal matrix (G. H. Golub and J. H. Welsch, Math. Comp. 23, 221 (1969)).
function integral(f, x, places, from, to)
    a, b = real(number_of(from)), real(number_of(to))
    beside = [j / sqrt(4.0 * j^2 - 1) for j in 1:9]
    nodes, vectors = eigen(SymTridiagonal(fill(0.0, 10), beside))
    terms = Value[]
    for part in 0:3, n in 1:10
        there = a + (b - a) * (part + (1 + nodes[n]) / 2) / 4
        below = f(moved(at_zero(x, places), only(places), there))
        push!(terms, value((b - a) * vectors[1, n]^2 / 4) * below)
    end
    return total(terms)
end

function coordinate(base, x, places)
    parts = [
        (place in x.zeros ? 0.0 : b) + x.q[Symbol(place)] for (b, place) in zip(base, places)
    ]
    return length(parts) == 1 ? value(parts[1]) : space(parts)
end

# H near one point as it is typed: H = R E R^-1 with R = R0 S, or R = R0 exp(G - G').
struct Site
    start::Any
    unitary::Bool
    change::Any
    energies::Any
    lengths::Any
end

near(point, zeros, what) = (point, sort(String[zeros...]), what)

site(point, zeros; start, unitary, change, energies, lengths) =
    near(point, zeros, Site(start, unitary, change, energies, lengths))

numbers_of(list) = ComplexF64[number for number in list]

start_of(site) = site.start isa Entries ? site.start : entries_of(site.start)

function basis(site, q)
    change = entries_of(site.change(q))
    return start_of(site) * (site.unitary ? exp(change - change') : change)
end

function matrix_of(site, q)
    r = basis(site, q)
    return r * Diagonal(numbers_of(site.energies(q))) * inv(r)
end

# The one of several that is given near a point.
function given(places, sites, x)
    zeros = [place for place in x.zeros if place in places]
    for (point, zeros_there, what) in sites
        if point == x.momentum && zeros_there == zeros
            return what
        end
    end
    error("nothing is given there")
end

# A function of the coordinates that is given near each of its points.
struct Field
    places::Any
    sites::Any
end

field(places, sites) = Field(places, sites)

(f::Field)(x::Point) = value(given(f.places, f.sites, x)(x.q))

# Eigenvalues and eigenvectors, in an order and in a gauge.
abstract type Solved end

(h::Solved)(x::Point) = single(at(h, x))

# As it is typed; the numbers that are typed say in which order the bands are.
mutable struct Hamiltonian <: Solved
    places::Any
    sites::Any
    linear::Bool
    normalised::Bool
    own_gauge::Bool
    has_vectors::Bool
    solved::Dict{Any,Any}
end

hamiltonian(places, sites; linear, normalised) =
    Hamiltonian(places, sites, linear, normalised, true, false, Dict())

function at(h::Hamiltonian, x)
    there = given(h.places, h.sites, x)
    if !h.linear
        return matrix_of(there, x.q)
    end
    where_zero = Point(with_coordinate(x.q, "s", 0.0), String[], 0)
    slope_of_h = slope(y -> single(matrix_of(there, y.q)), where_zero, "s").parts[1]
    return matrix_of(there, where_zero.q) + x.q.s * slope_of_h
end

expected(h::Hamiltonian, x) = numbers_of(given(h.places, h.sites, x).energies(x.q))

has_free_gauge(h::Hamiltonian) = false

# A matrix that the document writes; its bands are in the order of their real parts.
mutable struct Written <: Solved
    formula::Any
    n_levels::Int
    normalised::Bool
    own_gauge::Bool
    has_vectors::Bool
    solved::Dict{Any,Any}
end

written_hamiltonian(formula, n_levels; normalised) =
    Written(formula, n_levels, normalised, true, false, Dict())

at(h::Written, x) = operator_of(h.formula(x), h.n_levels).parts[1]

# Near the point, bands are continued from there.
expected(h::Written, x) =
    sort(numbers_of(eigen(at(h, Point(origin(), x.zeros, x.momentum))).values), by = real)

stated_lengths(h::Written, x, vectors) = own(h, x, vectors)

# Its eigenvectors are stated up to a factor.
has_free_gauge(h::Written) = h.has_vectors

# Each expected energy takes the nearest one that is left.
function ordered(h, x)
    found = eigen(at(h, x))
    free = collect(1:length(found.values))
    order = Int[]
    for energy_there in expected(h, x)
        nearest = free[argmin([abs(found.values[m] - energy_there) for m in free])]
        free = [m for m in free if m != nearest]
        push!(order, nearest)
    end
    return numbers_of(found.values[order]), Entries(found.vectors[:, order])
end

function eigensystem(h, x)
    key = (x.q, x.zeros, x.momentum, h.own_gauge)
    if !haskey(h.solved, key)
        energies, vectors = ordered(h, x)
        factors = h.own_gauge ? own(h, x, vectors) : stated_lengths(h, x, vectors)
        vectors = vectors * Diagonal(factors)
        h.solved[key] = (energies, vectors, inv(vectors))
    end
    return h.solved[key]
end

# A smooth gauge: the component that is largest at the point is one, or positive.
function own(h, x, vectors)
    _, there = ordered(h, Point(origin(), x.zeros, x.momentum))
    n_vectors = size(vectors, 2)
    component = [vectors[argmax(abs.(there[:, n])), n] for n in 1:n_vectors]
    if !h.normalised
        return 1 ./ component
    end
    return [abs(component[n]) / component[n] / norm(vectors[:, n]) for n in 1:n_vectors]
end

# The lengths and phases that the counterexample states.
function stated_lengths(h::Hamiltonian, x, vectors)
    there = given(h.places, h.sites, x)
    return numbers_of(there.lengths(x.q)) ./ diag(inv(basis(there, x.q)) * vectors)
end

energy(h, x, n) = value(eigensystem(h, x)[1][n + 1])

function right(h, x, n)
    h.has_vectors = true
    return single(eigensystem(h, x)[2][:, (n + 1):(n + 1)])
end

# The ket whose adjoint is the left eigenvector.
function left(h, x, n)
    h.has_vectors = true
    return single(eigensystem(h, x)[3][(n + 1):(n + 1), :]')
end

# A solution of i d|psi>/dt = H|psi>, by its value at the time and at time zero.
function evolving(x, hamiltonian, now, before)
    return exponential(-1im * x.q.t * hamiltonian) * ("t" in x.zeros ? before(x) : now(x))
end

# Its value at the time, if only the one at time zero is given.
evolved(hamiltonian, time, before) = x -> exponential(-1im * time * hamiltonian) * before(x)

term(text, kind, values_at) = (text, kind, values_at)

# Components as they are compared: operators by what they make of one vector.
function flat(x, kind, ket)
    v = value(x)
    if kind == "operator"
        v = operator_of(v, size(ket.parts[1], 1))
    end
    if kind in ("operator", "bra")
        v = v * ket
    end
    return ComplexF64[entry for part in v.parts for entry in transpose(part)]
end

# Those of one value of the free indices after another, at one momentum after another.
function components(term, points, probe)
    _, kind, values_at = term
    at_points = []
    for point in points
        x = start(point)
        push!(at_points, [flat(v, kind, probe(x)) for v in values_at(x)])
    end
    return ComplexF64[c for n in eachindex(at_points[1]) for one in at_points for c in one[n]]
end

# Both sides in a gauge of one's own; if they are not as stated, in the gauge that is stated.
function judge(statement, stated, allowed, hamiltonians, points, probe)
    for own_gauge in (length(hamiltonians) > 0 ? [true, false] : [true])
        for h in hamiltonians
            h.own_gauge = own_gauge
        end
        on_left, on_right = sides(statement, points, probe)
        as_stated = agree(on_left, on_right, stated, 1)
        if !own_gauge && !as_stated && any(has_free_gauge, hamiltonians)
            as_stated = agree(on_left, on_right, stated, common_factor(on_left, on_right, stated))
        end
        if as_stated
            difference = on_left .- on_right
            println("left       ", on_left)
            println("right      ", on_right)
            println("difference ", difference)
            if !(sign_of(difference, on_left, on_right) in allowed)
                println("the statement is false here, as the counterexample says")
                exit(0)
            end
        elseif own_gauge && length(hamiltonians) > 0
            println("other values than stated; the sides may depend on the gauge: ", on_left, on_right)
        end
    end
    println("NOT as the counterexample says: left ", stated[1], " right ", stated[2])
    exit(1)
end

function sign_of(difference, on_left, on_right)
    same = norm(difference) <= 1e-4 * max(norm(on_left), norm(on_right))
    return same ? 0 : real(difference[1]) < 0 ? -1 : 1
end

function sides(statement, points, probe)
    result = []
    for (side, terms) in zip(("left ", "right"), statement)
        sum_of_terms = ComplexF64[0]
        for one in terms
            part = components(one, points, probe)
            println(side, " term ", one[1], " = ", part)
            sum_of_terms = all(iszero, part) ? sum_of_terms : sum_of_terms .+ part
        end
        push!(result, sum_of_terms)
    end
    return result
end

# What eigenvectors in another gauge multiply both sides with.
function common_factor(on_left, on_right, stated)
    known = numbers_of([stated[1]; stated[2]])
    found = [on_left .+ 0 .* stated[1]; on_right .+ 0 .* stated[2]]
    largest = argmax(abs.(known))
    return known[largest] == 0 ? 1 : found[largest] / known[largest]
end

function agree(on_left, on_right, stated, factor)
    both = [factor .* numbers_of(each) for each in stated]
    scale = max(norm(both[1]), norm(both[2]))
    return max(norm(on_left .- both[1]), norm(on_right .- both[2])) <= 1e-5 * scale
end
