// Runs a fuzz entry without libFuzzer:  fuzz_X [--seconds N] [--seed S] FOLDER…
// Every file of the folders is given to the entry once: that is the test. With --seconds, changed copies of them follow
// (flipped and inserted bytes, cuts, splices of two files, words of the files themselves), the same for the same seed.
// The input being run is kept in `fuzz-last` in the working folder, so that a crash leaves it behind.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

constexpr size_t longest = 1 << 20;
constexpr unsigned slowSeconds = 20;

/// A shared mapping of the input: written by the kernel even when the process dies at once.
class LastInput {
public:
    LastInput() {
        const int fd = ::open("fuzz-last", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (fd < 0) return;
        if (::ftruncate(fd, longest + 8) == 0) {
            void* p = ::mmap(nullptr, longest + 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
            if (p != MAP_FAILED) m_map = static_cast<unsigned char*>(p);
        }
        ::close(fd);
    }
    void keep(const std::string& input) {
        if (!m_map) return;
        const uint64_t size = std::min(input.size(), longest);
        std::memcpy(m_map, &size, 8);
        std::memcpy(m_map + 8, input.data(), size);
    }
    static void forget() { ::unlink("fuzz-last"); }

private:
    unsigned char* m_map = nullptr;
};

struct Random {
    uint64_t state;
    uint64_t next() {
        uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    size_t below(size_t n) { return n ? size_t(next() % n) : 0; }
};

void change(std::string& s, Random& r, const std::vector<std::string>& corpus) {
    static constexpr unsigned char telling[] = {0x00, 0x0A, 0x0D, 0x20, 0x22, 0x2F, 0x3A, 0x5B, 0x5D, 0x7F, 0x80, 0xC2, 0xD9, 0xDB, 0xE2, 0xF0, 0xFE, 0xFF};
    switch (r.below(8)) {
    case 0:
        if (!s.empty()) s[r.below(s.size())] ^= char(1 << r.below(8));
        break;
    case 1:
        if (!s.empty()) s[r.below(s.size())] = char(telling[r.below(std::size(telling))]);
        break;
    case 2: s.insert(r.below(s.size() + 1), 1 + r.below(8), char(r.next())); break;
    case 3: {
        const size_t at = r.below(s.size() + 1);
        s.erase(at, r.below(std::min<size_t>(64, s.size() - at + 1)));
        break;
    }
    case 4: s.resize(r.below(s.size() + 1)); break;
    case 5: {
        const std::string& other = corpus[r.below(corpus.size())];
        s = s.substr(0, r.below(s.size() + 1)) + other.substr(r.below(other.size() + 1));
        break;
    }
    case 6: {
        // A piece of a file, put anywhere: its words are the dictionary.
        const std::string& other = corpus[r.below(corpus.size())];
        const std::string piece = other.substr(r.below(other.size() + 1), 1 + r.below(24));
        s.insert(r.below(s.size() + 1), piece);
        break;
    }
    default: {
        const size_t at = r.below(s.size() + 1);
        const std::string piece = s.substr(at, r.below(200));
        for (size_t n = 1 + r.below(4); n > 0 && s.size() < longest; --n) s.insert(r.below(s.size() + 1), piece);
    }
    }
    if (s.size() > longest) s.resize(longest);
}

} // namespace

int main(int argc, char** argv) {
    double seconds = 0;
    uint64_t seed = 1;
    std::vector<std::string> corpus;
    for (int i = 1; i < argc; ++i) {
        const std::string a = argv[i];
        if (a == "--seconds" && i + 1 < argc) seconds = std::atof(argv[++i]);
        else if (a == "--seed" && i + 1 < argc) seed = std::strtoull(argv[++i], nullptr, 10);
        else if (std::filesystem::is_directory(a)) {
            std::vector<std::filesystem::path> files;
            for (const auto& f : std::filesystem::recursive_directory_iterator(a))
                if (f.is_regular_file()) files.push_back(f.path());
            std::sort(files.begin(), files.end());
            for (const auto& f : files) {
                std::ifstream in(f, std::ios::binary);
                corpus.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
            }
        } else {
            std::fprintf(stderr, "%s is no folder\n", a.c_str());
            return 2;
        }
    }
    if (corpus.empty()) {
        std::fprintf(stderr, "no corpus\n");
        return 2;
    }
    LastInput last;
    uint64_t runs = 0;
    const auto run = [&](const std::string& input) {
        last.keep(input);
        ::alarm(slowSeconds); // an endless loop is a finding too
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(input.data()), input.size());
        ++runs;
    };
    run(std::string());
    for (const auto& c : corpus) run(c);
    const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    Random random{seed};
    while (seconds > 0 && std::chrono::steady_clock::now() < until) {
        std::string input = corpus[random.below(corpus.size())];
        for (size_t n = 1 + random.below(6); n > 0; --n) change(input, random, corpus);
        run(input);
    }
    ::alarm(0);
    LastInput::forget();
    std::printf("%llu inputs, no finding\n", static_cast<unsigned long long>(runs));
    return 0;
}
