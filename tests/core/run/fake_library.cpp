// A library with nothing in it.
extern "C" int luthierFakeLibrary()
{
    return 0;
}
