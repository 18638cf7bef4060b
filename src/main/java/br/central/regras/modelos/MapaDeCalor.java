package br.central.regras.modelos;

import br.central.regras.modelos.CalorNoBanco.Linha;
import br.central.regras.modelos.ModelosNoMotor.NoMotor;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/** Where the cases of a period went, how long they stayed and where they were late. Right PUBLICAR_MODELOS. */
@Service
@Transactional(readOnly = true)
public class MapaDeCalor {

    private static final int MILISSEGUNDOS = 1_000;

    private final ModelosNoMotor modelos;
    private final CalorNoBanco calor;
    private final UsuarioAtual usuario;

    MapaDeCalor(ModelosNoMotor modelos, CalorNoBanco calor, UsuarioAtual usuario) {
        this.modelos = modelos;
        this.calor = calor;
        this.usuario = usuario;
    }

    /**
     * The steps through which something went, the most frequent first; also those that are in no version any more.
     *
     * @param versao of all of them together when {@code null}
     * @throws br.central.comum.Recusa.NaoEncontrado when there is no such version
     */
    public List<CalorDoPasso> de(String chave, Integer versao, PeriodoDoCalor periodo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        List<NoMotor> quais = versao == null ? modelos.versoes(chave) : List.of(modelos.versao(chave, versao));
        List<Linha> linhas = calor.de(quais.stream().map(NoMotor::definicao).toList(), periodo);
        Map<String, Element> elementos = elementos(quais, linhas);
        return linhas.stream()
                .map(linha -> calor(linha, elementos.get(linha.passo())))
                .sorted(Comparator.comparingLong(CalorDoPasso::vezes).reversed().thenComparing(CalorDoPasso::nome))
                .toList();
    }

    /** Each as its latest version calls it: no older one is read than it takes to find them all. */
    private Map<String, Element> elementos(List<NoMotor> quais, List<Linha> linhas) {
        Map<String, Element> elementos = new HashMap<>();
        for (NoMotor versao : quais) {
            if (linhas.stream().allMatch(linha -> elementos.containsKey(linha.passo()))) {
                break;
            }
            ElementosDoModelo.de(modelos.modelo(versao)).porId().forEach(elementos::putIfAbsent);
        }
        return elementos;
    }

    private static CalorDoPasso calor(Linha linha, Element elemento) {
        return new CalorDoPasso(
                linha.passo(),
                elemento == null ? linha.passo() : PalavrasDosElementos.nome(elemento),
                elemento == null ? "" : PalavrasDosElementos.tipo(elemento),
                linha.vezes(),
                linha.vezes() == 0 ? 0 : Math.round((double) linha.duracao() / linha.vezes() / MILISSEGUNDOS),
                linha.comPrazo(),
                linha.atrasos());
    }
}
