echo
if [ -s "$tmp/.otherwise" ]; then
  echo 'Not everything ended as it did when this was measured:'
  cat "$tmp/.otherwise"
  exit 1
fi
echo 'Every call ended as it did when this was measured.'
