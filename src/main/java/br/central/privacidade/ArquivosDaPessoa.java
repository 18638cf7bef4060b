package br.central.privacidade;

import br.central.anexos.AnexoView;
import br.central.anexos.Anexos;
import br.central.clientes.FotosDeClientes;
import br.central.privacidade.ConteudoDoPacote.Arquivo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files that go along, by their names in the package. */
@Component
class ArquivosDaPessoa {

    private final Anexos anexos;
    private final FotosDeClientes fotos;
    private final Clock relogio;

    ArquivosDaPessoa(Anexos anexos, FotosDeClientes fotos, Clock relogio) {
        this.anexos = anexos;
        this.fotos = fotos;
        this.relogio = relogio;
    }

    Map<Arquivo, Long> anexados(List<String> protocolos) {
        Map<Arquivo, Long> arquivos = new LinkedHashMap<>();
        for (String protocolo : protocolos) {
            for (AnexoView um : anexos.listar(protocolo)) {
                String nome = "anexos/%s/%d-%s".formatted(protocolo, um.id(), um.nome());
                arquivos.put(
                        new Arquivo(
                                protocolo,
                                um.nome(),
                                um.tipoConteudo(),
                                um.tamanho(),
                                um.criadoEm().atZone(relogio.getZone()).toOffsetDateTime(),
                                nome),
                        um.id());
            }
        }
        return arquivos;
    }

    Map<String, byte[]> fotos(List<Long> codigos) {
        Map<String, byte[]> achadas = new LinkedHashMap<>();
        codigos.stream()
                .filter(codigo -> fotos.enviadaEm(codigo).isPresent())
                .forEach(codigo -> achadas.put(
                        "fotos/" + codigo + ".jpg", fotos.abrir(codigo).conteudo()));
        return achadas;
    }
}
