package br.central.registros;

import br.central.comum.Recusa;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A register as a file, out and in. In, all of it is kept or nothing; a rehearsal says what would be done and keeps nothing. What
 * a file leaves out stays as it is.
 */
@Service
public class ArquivosDosRegistros {

    private final Registros registros;
    private final TransactionTemplate transacao;

    ArquivosDosRegistros(Registros registros, PlatformTransactionManager transacoes) {
        this.registros = registros;
        this.transacao = new TransactionTemplate(transacoes);
    }

    public void exportar(String registro, OutputStream saida) {
        DescricaoDeRegistro descricao = registros.descricao(registro);
        List<String> campos = LinhasDoArquivo.campos(descricao);
        List<FichaDeRegistro> fichas = registros.listar(registro, "", false);
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(saida, registro, LinhasDoArquivo.colunas(descricao))) {
            for (FichaDeRegistro ficha : fichas) {
                planilha.linha(Stream.concat(
                                Stream.of(ficha.chave(), String.valueOf(ficha.versao())),
                                campos.stream().map(ficha::valor))
                        .toList());
            }
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
    }

    /**
     * @param gravar whether to keep it, where nothing stands against any line
     * @throws Recusa.RegraNaoAtendida on {@code arquivo} when it is in another charset or has other columns
     */
    public CargaDeRegistro carregar(String registro, byte[] arquivo, boolean gravar) {
        DescricaoDeRegistro descricao = registros.descricao(registro);
        List<NamedCsvRecord> linhas = LinhasDoArquivo.de(descricao, arquivo);
        return transacao.execute(estado -> {
            CargaDeRegistro carga = feita(descricao, linhas, gravar);
            if (!carga.gravada()) {
                estado.setRollbackOnly();
            }
            return carga;
        });
    }

    private CargaDeRegistro feita(DescricaoDeRegistro descricao, List<NamedCsvRecord> linhas, boolean gravar) {
        List<CargaDeRegistro.Mudanca> mudancas = new ArrayList<>();
        List<CargaDeRegistro.Erro> erros = new ArrayList<>();
        int incluidas = 0;
        int alteradas = 0;
        for (NamedCsvRecord linha : linhas) {
            Map<String, String> valores = new LinkedHashMap<>();
            linha.getFieldsAsMap().forEach((titulo, celula) -> valores.put(titulo, LinhasDoArquivo.celula(celula)));
            String chave = valores.remove(LinhasDoArquivo.CHAVE);
            try {
                if (chave == null || chave.isBlank()) {
                    valores.remove(LinhasDoArquivo.VERSAO);
                    registros.incluir(descricao.codigo(), valores);
                    incluidas++;
                } else if (mudou(descricao, linha.getStartingLineNumber(), chave, valores, mudancas)) {
                    alteradas++;
                }
            } catch (Recusa recusa) {
                erros.add(new CargaDeRegistro.Erro(linha.getStartingLineNumber(), motivo(recusa)));
            }
        }
        return new CargaDeRegistro(
                gravar && erros.isEmpty(),
                incluidas,
                alteradas,
                linhas.size() - incluidas - alteradas - erros.size(),
                mudancas,
                erros);
    }

    /** What others changed since the file was taken out is not overwritten by it; what is equal already is no change. */
    private boolean mudou(
            DescricaoDeRegistro descricao,
            long linha,
            String chave,
            Map<String, String> valores,
            List<CargaDeRegistro.Mudanca> mudancas) {
        FichaDeRegistro antes = registros.exigir(descricao.codigo(), chave);
        long versao = versao(valores.remove(LinhasDoArquivo.VERSAO), antes);
        Map<String, String> todos = new LinkedHashMap<>(antes.valores());
        todos.putAll(valores);
        if (todos.equals(antes.valores())) {
            return false;
        }
        FichaDeRegistro depois = registros.alterar(descricao.codigo(), chave, versao, todos);
        descricao.campos().stream()
                .filter(campo -> !antes.valor(campo.codigo()).equals(depois.valor(campo.codigo())))
                .map(campo -> new CargaDeRegistro.Mudanca(
                        linha,
                        chave,
                        campo.rotulo(),
                        campo.porExtenso(antes.valor(campo.codigo())),
                        campo.porExtenso(depois.valor(campo.codigo()))))
                .forEach(mudancas::add);
        return depois.versao() != antes.versao();
    }

    private static long versao(String escrita, FichaDeRegistro antes) {
        if (escrita == null || escrita.isBlank()) {
            return antes.versao();
        }
        try {
            return Long.parseLong(escrita.strip());
        } catch (NumberFormatException outraCoisa) {
            throw Recusa.RegraNaoAtendida.campo(
                    LinhasDoArquivo.VERSAO, "deixe como se baixou aqui, ou em branco para gravar por cima.");
        }
    }

    private static String motivo(Recusa recusa) {
        if (recusa instanceof Recusa.Conflito conflito) {
            return (conflito.alteradoPor() == null ? "Outra pessoa" : conflito.alteradoPor())
                    + " mudou isto depois que este arquivo foi baixado. Baixe-o de novo e mude nele o que ainda valer.";
        }
        return recusa.erros().isEmpty()
                ? recusa.getMessage()
                : recusa.erros().stream()
                        .map(erro -> erro.campo() + ": " + erro.mensagem())
                        .collect(Collectors.joining(" "));
    }
}
